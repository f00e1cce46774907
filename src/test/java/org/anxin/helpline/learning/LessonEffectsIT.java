package org.anxin.helpline.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.FreshDatabase;
import org.anxin.helpline.conversation.EffectHandler.Call;
import org.anxin.helpline.learning.Courses.Figures;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LessonEffectsIT {

    private static final JdbcClient JDBC = JdbcClient.create(FreshDatabase.create());
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Locale CHINESE = Locale.CHINESE;

    private final List<Object> events = new ArrayList<>();
    private final Enrolments enrolments = new Enrolments(JDBC);
    private final LessonEffects effects = new LessonEffects(enrolments, events::add);

    @BeforeEach
    void nobody() {
        JDBC.sql("delete from enrolment").update();
    }

    @Test
    void counts_who_begins_who_finishes_and_who_learned_something_by_lesson_and_language() {
        begins(1, CHINESE);
        begins(2, CHINESE);
        begins(3, CHINESE);
        begins(4, Locale.ENGLISH);
        finishes(1, "boss", "me");
        finishes(2, "me", "me");
        finishes(4, "boss", "~skipped");
        assertThat(enrolments.figures())
                .containsExactly(
                        new Figures("papers", CHINESE, 3, 2, 1, 2, 1),
                        new Figures("papers", Locale.ENGLISH, 1, 1, 0, 0, 0));
        assertThat(events)
                .contains(new LessonBegun("papers", CHINESE), new LessonFinished("papers", CHINESE, true))
                .hasSize(7);
    }

    @Test
    void the_first_round_counts_because_in_the_second_she_knows_the_question() {
        begins(1, CHINESE);
        finishes(1, "boss", "boss");
        begins(1, CHINESE);
        finishes(1, "boss", "me");
        assertThat(enrolments.figures()).containsExactly(new Figures("papers", CHINESE, 1, 1, 0, 0, 0));
        assertThat(events).hasSize(2);
    }

    @Test
    void an_end_whose_beginning_was_lost_counts_as_both() {
        finishes(1, "boss", "me");
        assertThat(enrolments.figures()).containsExactly(new Figures("papers", CHINESE, 1, 1, 0, 1, 1));
    }

    @Test
    void an_effect_that_names_no_lesson_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> effects.handle(call(LessonEffects.BEGUN, 1, CHINESE, Map.of())));
    }

    private void begins(long conversation, Locale language) {
        effects.handle(call(LessonEffects.BEGUN, conversation, language, Map.of("lesson", "papers")));
    }

    private void finishes(long conversation, String before, String after) {
        Map<String, String> values = Map.of("lesson", "papers", "right", "me", "before", before, "after", after);
        assertThat(effects.handle(call(LessonEffects.FINISHED, conversation, CHINESE, values)))
                .isEmpty();
    }

    private static Call call(String effect, long conversation, Locale language, Map<String, String> values) {
        Pseudonym person = new Pseudonym("0123456789abcdef".repeat(4));
        return new Call(effect, conversation, person, "simulator", language, Severity.INFORMATION, values, NOW);
    }
}
