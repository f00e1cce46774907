package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.anxin.helpline.dialog.load.Stamp;
import org.junit.jupiter.api.Test;

class LintTest {

    private static final String ASKS = """
            version: 1
            timeout: 1h
            otherwise: again
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
    void every_problem_is_named_at_once_with_its_line() {
        String broken = """
                version: 1
                timeout: 1h
                otherwise: again
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
                .anyMatch(starts("welcome/welcome.yaml:6: D02 step colour goes on at moon, which does not exist"))
                .anyMatch(starts("welcome/welcome.yaml:1: D02 leave names nowhere, which does not exist"))
                .anyMatch(starts("welcome/welcome.yaml:13: D03 step lost is never reached"))
                .anyMatch(starts("welcome/welcome.yaml:10: D05 step again comes back to itself without waiting"))
                .anyMatch(starts("welcome/texts.zh.yaml:1: D10 colour has no words for the choice green in zh"))
                .anyMatch(starts("welcome/welcome.yaml:10: D09 step again has no text again in en"));
    }

    @Test
    void what_cannot_be_read_is_named_with_its_line() {
        assertThat(problems(files("version: 1\nsteps: [", TEXTS)))
                .anyMatch(starts("welcome/welcome.yaml:2: D00 this is not YAML"));
        assertThat(problems(files(ASKS.replace("again", "maybe"), TEXTS)))
                .anyMatch(starts("welcome/welcome.yaml:3: D00 otherwise cannot be maybe"));
        assertThat(problems(files(ASKS + "    then: {green: end}\n", TEXTS)))
                .anyMatch(starts("welcome/welcome.yaml:8: D00 then names green, which is no choice of it"));
    }

    private static Predicate<String> starts(String beginning) {
        return problem -> problem.startsWith(beginning);
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
        files.put("effects.yaml", "nothing: {}\n");
        files.putAll(Stamp.stamped(DialogLibrary.check(files).scripts(), files));
        return files;
    }
}
