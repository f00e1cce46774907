package org.anxin.helpline.conversation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.knowledge.Answer;
import org.anxin.helpline.knowledge.Answers;
import org.anxin.helpline.knowledge.Rendered;
import org.anxin.helpline.knowledge.StaleValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says answers of the knowledge base, a part at a time. */
@Component
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Answers answers;
    private final QuestionTally tally;

    Telling(Answers answers, QuestionTally tally) {
        this.answers = answers;
        this.tally = tally;
    }

    /**
     * The next part of an answer.
     *
     * @param values {@code answer} names it, {@code part} how many parts she has had after the first
     * @return {@code part} for the next time, and whether there is a {@code rest}
     */
    Map<String, String> tell(Draft draft, Map<String, String> values) {
        String id = values.getOrDefault("answer", "");
        Answer answer = answers.answer(id).orElseThrow(() -> new IllegalStateException("There is no answer " + id));
        Rendered rendered = rendered(draft, answer);
        String part = values.getOrDefault("part", "");
        int next = part.matches("\\d{1,2}") ? Integer.parseInt(part) : 0;
        if (part.isEmpty()) {
            say(draft, answer, rendered.parts());
            tally.count(answer, draft.language(), LocalDate.ofInstant(draft.now(), CHINA));
        } else if (next < rendered.more().size()) {
            say(draft, answer, List.of(rendered.more().get(next)));
            next++;
        }
        return Map.of(
                "part", Integer.toString(next), "rest", next < rendered.more().size() ? "yes" : "no");
    }

    /** The answer itself, without what more there is, in the middle of something else. */
    void inPassing(Draft draft, Answer answer) {
        say(draft, answer, rendered(draft, answer).parts().subList(0, 1));
        tally.count(answer, draft.language(), LocalDate.ofInstant(draft.now(), CHINA));
    }

    private Rendered rendered(Draft draft, Answer answer) {
        LocalDate today = LocalDate.ofInstant(draft.now(), CHINA);
        Rendered rendered = answers.render(answer, draft.language(), today);
        if (!rendered.stale().isEmpty()) {
            LOG.warn(
                    "Answer {} needs values that do not hold today: {}",
                    answer.id(),
                    rendered.stale().stream().map(StaleValue::name).toList());
        }
        return rendered;
    }

    private static void say(Draft draft, Answer answer, List<String> parts) {
        parts.forEach(part -> draft.say("answer/" + answer.id(), part));
    }
}
