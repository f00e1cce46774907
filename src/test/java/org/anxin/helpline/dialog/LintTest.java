package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintTest {

    private static final String ASKS = """
            version: 1
            timeout: 1h
            steps:
              colour:
                ask: colour
                choices: [red, blue]
            """;
    private static final String TEXTS = """
            colour:
              text: Which?
              choices: {red: Red | rot, blue: Blue}
            """;

    @Test
    void a_sound_dialog_loads() {
        assertThat(DialogLibrary.load(files(ASKS, TEXTS)).entry()).isEqualTo("welcome");
    }

    @Test
    void every_problem_is_named_at_once() {
        String broken = """
                version: 1
                timeout: 1h
                leave: nowhere
                steps:
                  colour:
                    ask: colour
                    choices: [red, green]
                    then: {red: moon}
                  again:
                    say: again
                    next: again
                  lost:
                    say: lost
                """;
        assertThat(problems(files(broken, TEXTS)))
                .contains(
                        "welcome: step colour: goes on at moon, which does not exist",
                        "welcome: leave names nowhere, which does not exist",
                        "welcome: step lost: is never reached",
                        "welcome: step again: comes back to itself without waiting for the person",
                        "welcome: step colour: has no words for the choice green in zh",
                        "welcome: step again: has no text again in en");
    }

    @Test
    void a_choice_may_not_take_a_global_word() {
        assertThat(problems(files(ASKS, TEXTS.replace("rot", "ＳＴＯＰ"))))
                .contains("welcome: step colour: the choice word ＳＴＯＰ means something else everywhere");
    }

    @Test
    void a_text_in_one_language_alone_is_a_problem() {
        Map<String, String> files = files(ASKS, TEXTS);
        files.put("welcome/texts.en.yaml", TEXTS + "more: More\n");
        assertThat(problems(files)).containsExactly("welcome/more: is in en alone");
    }

    @Test
    void a_wait_needs_an_end_and_a_field_a_meaning() {
        assertThat(problems(files(ASKS.replace("timeout: 1h\n", ""), TEXTS)))
                .contains("welcome/welcome.yaml: step colour: an ask needs a timeout, its own or the dialog's");
        assertThat(problems(files(ASKS.replace("choices", "chioces"), TEXTS)))
                .contains("welcome/welcome.yaml: step colour: a step that has ask cannot have chioces");
    }

    @Test
    void what_is_no_yaml_is_named_with_its_line() {
        assertThat(problems(files("version: 1\nsteps: [", TEXTS)))
                .anyMatch(problem -> problem.startsWith("welcome/welcome.yaml: line 2: "));
    }

    @Test
    void dialogs_may_not_call_each_other_in_a_circle() {
        Map<String, String> files = files("version: 1\nsteps:\n  on: {call: other}\n", "{}");
        files.put("other/other.yaml", "version: 1\nsteps:\n  on: {call: welcome}\n");
        assertThat(problems(files)).contains("welcome: calls itself, directly or through another dialog");
    }

    private static List<String> problems(Map<String, String> files) {
        var found = new java.util.ArrayList<String>();
        assertThatExceptionOfType(DialogException.class)
                .isThrownBy(() -> DialogLibrary.load(files))
                .satisfies(e -> found.addAll(e.problems()));
        return found;
    }

    private static Map<String, String> files(String dialog, String texts) {
        Map<String, String> files = new HashMap<>();
        files.put("words.yaml", "opt-out: [stop]\n");
        files.put("globals.zh.yaml", "{}");
        files.put("globals.en.yaml", "{}");
        files.put("welcome/welcome.yaml", dialog);
        files.put("danger/danger.yaml", "version: 1\nsteps:\n  on: {perform: nothing}\n");
        files.put("welcome/texts.zh.yaml", texts);
        files.put("welcome/texts.en.yaml", texts);
        return files;
    }
}
