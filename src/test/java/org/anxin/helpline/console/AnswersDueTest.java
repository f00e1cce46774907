package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.anxin.helpline.knowledge.Answer;
import org.anxin.helpline.knowledge.Answers;
import org.anxin.helpline.knowledge.Shipped;
import org.anxin.helpline.knowledge.StaleValue;
import org.junit.jupiter.api.Test;

class AnswersDueTest {

    private static final Answers SHIPPED = Answers.load(Shipped.FILES);

    @Test
    void a_value_is_near_its_end_then_past_it() {
        assertThat(on("2027-07-01").past()).extracting(StaleValue::name).doesNotContain("minimum-wage-month");
        assertThat(on("2027-07-05").near()).extracting(StaleValue::name).contains("minimum-wage-month");
        assertThat(on("2027-09-01").past()).extracting(StaleValue::name).contains("minimum-wage-month");
        assertThat(on("2027-09-01").near()).extracting(StaleValue::name).doesNotContain("minimum-wage-month");
    }

    @Test
    void the_day_is_that_of_china() {
        assertThat(at("2027-08-31T15:59:00Z").past())
                .extracting(StaleValue::name)
                .doesNotContain("minimum-wage-month");
        assertThat(at("2027-08-31T16:01:00Z").past())
                .extracting(StaleValue::name)
                .contains("minimum-wage-month");
    }

    @Test
    void what_must_be_read_again_comes_in_time_and_in_order() {
        assertThat(on("2026-12-01").toRead()).isEmpty();
        assertThat(on("2027-05-01").toRead()).isNotEmpty().isSortedAccordingTo(Comparator.comparing(Answer::expiresOn));
    }

    @Test
    void what_is_less_than_sure_is_listed_the_least_sure_first() {
        assertThat(on("2026-12-01").unsure())
                .isNotEmpty()
                .allMatch(answer -> answer.confidence() < 1)
                .isSortedAccordingTo(Comparator.comparing(Answer::confidence));
    }

    private static AnswersDue on(String day) {
        return at(day + "T04:00:00Z");
    }

    private static AnswersDue at(String instant) {
        return new AnswersDue(SHIPPED, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
