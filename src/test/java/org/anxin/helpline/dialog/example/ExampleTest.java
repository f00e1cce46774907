package org.anxin.helpline.dialog.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anxin.helpline.UpToDate;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.check.Conversations;
import org.anxin.helpline.dialog.check.Verdict;
import org.anxin.helpline.dialog.lint.Lint;
import org.anxin.helpline.dialog.load.Grammar;
import org.anxin.helpline.dialog.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything of the language has an example, every example does what it says, and the guide is made of them. */
class ExampleTest {

    @Test
    void everything_of_the_language_has_an_example() {
        Set<String> needed = new TreeSet<>();
        Grammar.STEP_KINDS.keySet().forEach(kind -> needed.add("steps/" + kind));
        DialogLibrary.load(Path.of("dialogs"))
                .scripts()
                .effects()
                .keySet()
                .forEach(name -> needed.add("effects/" + name));
        Lint.RULES.forEach(rule -> needed.add("rules/" + rule.code()));
        assertThat(Example.all()).extracting(Example::thing).containsAll(needed);
    }

    @Test
    void every_rule_has_a_code_of_its_own() {
        assertThat(Lint.RULES)
                .extracting(rule -> rule.code())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_finds_what_its_example_breaks_and_nothing_else_is_wrong_there(Example example) {
        List<Finding> findings = DialogLibrary.check(example.complete()).findings();
        assertThat(findings)
                .anySatisfy(finding -> assertThat(finding.toString()).startsWith(example.finds()));
        assertThat(findings)
                .allSatisfy(finding -> assertThat("rules/" + finding.code()).isEqualTo(example.thing()));
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void an_example_runs_as_its_test_says(Example example) {
        List<Verdict> verdicts = new Conversations(example.complete()).run();
        assertThat(verdicts)
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.problem()).isEmpty());
    }

    @Test
    void the_guide_is_made_of_the_examples() {
        UpToDate.holds(Path.of("docs", "dialogs.md"), Guide.text(Example.all()));
    }

    static Stream<Example> rules() {
        return Example.all().stream().filter(example -> !example.finds().isEmpty());
    }

    static Stream<Example> dialogs() {
        return Example.all().stream().filter(example -> example.finds().isEmpty());
    }
}
