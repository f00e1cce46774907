package org.anxin.helpline.learning;

import java.util.Map;
import java.util.Set;
import org.anxin.helpline.conversation.EffectHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts who begins and finishes lessons, and whether an answer that was wrong before was right after. */
@Component
class LessonEffects implements EffectHandler {

    static final String BEGUN = "lesson-begun";
    static final String FINISHED = "lesson-finished";

    private final Enrolments enrolments;
    private final ApplicationEventPublisher events;

    LessonEffects(Enrolments enrolments, ApplicationEventPublisher events) {
        this.enrolments = enrolments;
        this.events = events;
    }

    @Override
    public Set<String> effects() {
        return Set.of(BEGUN, FINISHED);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> handle(Call call) {
        String lesson = call.values().getOrDefault("lesson", "");
        if (lesson.isEmpty()) {
            throw new IllegalArgumentException(call.effect() + " does not say which lesson");
        }
        if (enrolments.begin(call.conversation(), lesson, call.language(), call.now())) {
            events.publishEvent(new LessonBegun(lesson, call.language()));
        }
        if (call.effect().equals(FINISHED)) {
            finish(call, lesson);
        }
        return Map.of();
    }

    private void finish(Call call, String lesson) {
        String right = call.values().getOrDefault("right", "");
        boolean before = right.equals(call.values().get("before"));
        boolean after = right.equals(call.values().get("after"));
        if (enrolments.finish(call.conversation(), lesson, before, after, call.now())) {
            events.publishEvent(new LessonFinished(lesson, call.language(), after && !before));
        }
    }
}
