package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anxin.helpline.dialog.load.Folder;
import org.anxin.helpline.dialog.model.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, hostile or huge are refused with a sentence and a line, never with an exception or a hang. */
class LoaderFuzzTest {

    private static final Map<String, String> SOUND = Map.copyOf(Folder.read(Path.of("dialogs")));
    private static final List<String> SPLINTERS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "&a ",
            "*a",
            "!!java.net.URL ",
            "\t",
            "\u0000",
            "\"",
            "'",
            "|",
            ">",
            "%",
            "<<: ",
            "? ",
            "~",
            "null",
            "\uD800",
            "9".repeat(400),
            "steps:",
            "{alias",
            "end",
            "\n\n",
            "#",
            "!tag ",
            "😀");

    @Property(tries = 1500)
    void a_splinter_anywhere_gives_a_sentence_with_a_line(
            @ForAll @IntRange(max = 1_000_000) int file,
            @ForAll @IntRange(max = 1_000_000) int place,
            @ForAll @IntRange(max = 1_000_000) int splinter,
            @ForAll @IntRange(max = 60) int cut) {
        List<String> names = SOUND.keySet().stream().sorted().toList();
        String name = names.get(file % names.size());
        String content = SOUND.get(name);
        int at = place % (content.length() + 1);
        int end = Math.min(content.length(), at + cut);
        Map<String, String> files = new HashMap<>(SOUND);
        files.put(name, content.substring(0, at) + SPLINTERS.get(splinter % SPLINTERS.size()) + content.substring(end));
        assertThat(findings(files)).allSatisfy(finding -> {
            assertThat(finding.problem()).isNotBlank().doesNotContain("Exception", "org.yaml", "\tat ");
            assertThat(finding.place().file()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "- a",
                "just words",
                "version: 1\nsteps: {a: &x {say: *x}}",
                "version: 1\nsteps: *nothing",
                "version: 1\nversion: 2\nsteps: {}",
                "version: 99999999999\nsteps: {a: {say: b}}",
                "version: 1\nsteps: {end: {say: b}}",
                "version: 1\nsteps: {a: {say: [b]}}",
                "version: 1\nsteps: {a: {ask: b, choices: [x, x]}}",
                "version: 1\nsteps: {a: {ask: b, choices: []}}",
                "version: 1\nsteps: {a: {branch: []}}",
                "version: 1\nsteps: {a: {ask: b, collect: wish}}",
                "version: 1\ntimeout: soon\nsteps: {a: {say: b}}",
                "version: 1\nsteps: {a: {review: b, of: 3}}",
                "version: 1\nsteps: {a: {say: b}}\n---\nsecond: document",
                "!!javax.script.ScriptEngineManager [!!java.net.URL ['http://localhost']]"
            })
    void what_is_no_dialog_is_refused_with_its_line(String content) {
        Map<String, String> files = new HashMap<>(SOUND);
        files.put("wages/wages.yaml", content);
        assertThat(findings(files))
                .anySatisfy(finding -> assertThat(finding.toString()).matches("wages/wages.yaml:\\d+: D\\d\\d .*"));
    }

    @Test
    void huge_and_deep_files_are_refused_at_once() {
        for (String content : List.of(
                "a: b\n".repeat(100_000),
                "[".repeat(100_000),
                "a: ".repeat(50_000),
                "version: 1\nsteps:\n" + "  s: {say: x}\n".repeat(10_000),
                "version: 1\nsteps:\n  a:\n    say: " + "x".repeat(190_000))) {
            Map<String, String> files = new HashMap<>(SOUND);
            files.put("wages/wages.yaml", content);
            assertThatCode(() -> findings(files)).doesNotThrowAnyException();
            assertThat(findings(files)).isNotEmpty();
        }
    }

    @Test
    void many_steps_in_a_row_are_checked_in_reasonable_time() {
        StringBuilder steps = new StringBuilder("version: 1\nsteps:\n");
        for (int i = 0; i < 500; i++) {
            steps.append("  s")
                    .append(i)
                    .append(": {branch: [{when: {a: b}, then: s")
                    .append((i + 2) % 500)
                    .append("}, {else: s")
                    .append((i + 1) % 500)
                    .append("}]}\n");
        }
        Map<String, String> files = new HashMap<>(SOUND);
        files.put("wages/wages.yaml", steps.toString());
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(findings(files)).isNotEmpty());
    }

    private static List<Finding> findings(Map<String, String> files) {
        return DialogLibrary.check(files).findings();
    }
}
