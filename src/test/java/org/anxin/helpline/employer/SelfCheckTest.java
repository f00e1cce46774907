package org.anxin.helpline.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.dialog.DialogLibrary;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

    @Test
    void who_keeps_everything_has_all_points() {
        assertThat(SelfCheck.of(answers("yes"))).isEqualTo(new SelfCheck(100, List.of()));
    }

    @Test
    void who_keeps_nothing_has_none_and_every_critical_check_failed() {
        SelfCheck check = SelfCheck.of(answers("no"));
        assertThat(check.score()).isZero();
        assertThat(check.failed()).hasSize(14).allMatch(Check::critical);
    }

    @Test
    void a_critical_check_costs_more_than_a_major_one_and_that_more_than_a_minor_one() {
        assertThat(List.of(
                        without(Check.CONTRACT, "no").score(),
                        without(Check.INJURIES, "no").score(),
                        without(Check.SIGNS_KNOWN, "no").score()))
                .isEqualTo(List.of(94, 96, 98));
    }

    @Test
    void what_does_not_apply_costs_nothing() {
        assertThat(without(Check.FAIR_DISPATCH, "none")).isEqualTo(new SelfCheck(100, List.of()));
        assertThat(SelfCheck.of(answers("none")).score()).isZero();
    }

    @Test
    void a_question_that_was_not_answered_is_not_met_and_not_called_a_failure() {
        assertThat(without(Check.AGE, "~skipped")).isEqualTo(new SelfCheck(94, List.of()));
    }

    @Test
    void the_dialogs_know_every_check() {
        assertThat(DialogLibrary.load(Path.of("dialogs"))
                        .scripts()
                        .effects()
                        .get(EmployerEffects.SELF_CHECK)
                        .takes())
                .containsExactlyElementsOf(
                        Arrays.stream(Check.values()).map(Check::inDialog).toList());
    }

    private static SelfCheck without(Check check, String answer) {
        Map<String, String> answers = answers("yes");
        answers.put(check.inDialog(), answer);
        return SelfCheck.of(answers);
    }

    private static Map<String, String> answers(String answer) {
        Map<String, String> answers = new HashMap<>();
        for (Check check : Check.values()) {
            answers.put(check.inDialog(), answer);
        }
        return answers;
    }
}
