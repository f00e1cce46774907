package org.anxin.helpline.dialog.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.anxin.helpline.dialog.lint.Lint;
import org.anxin.helpline.dialog.lint.Rule;
import org.anxin.helpline.dialog.load.Field;
import org.anxin.helpline.dialog.load.Grammar;

/** The guide for authors: an introduction written by hand, then every example. */
final class Guide {

    private static final Path INTRODUCTION = Path.of("src", "test", "resources", "dialog", "introduction.md");

    private Guide() {}

    static String text(List<Example> examples) {
        StringBuilder guide = new StringBuilder(introduction());
        guide.append("\n## Fields of a dialog\n\n");
        fields(guide, Grammar.DIALOG);
        guide.append("\n## Steps\n");
        examples.stream()
                .filter(example -> example.thing().startsWith("steps/"))
                .forEach(example -> {
                    heading(guide, example);
                    List<Field> fields = Grammar.STEP_KINDS.get(name(example));
                    if (fields != null) {
                        guide.append('\n');
                        fields(guide, fields);
                    }
                    example.files().forEach((file, content) -> file(guide, file, content));
                });
        guide.append("\n## Effects\n");
        examples.stream()
                .filter(example -> example.thing().startsWith("effects/"))
                .forEach(example -> {
                    heading(guide, example);
                    file(guide, "welcome/welcome.yaml", example.files().get("welcome/welcome.yaml"));
                });
        guide.append("\n## What lint refuses\n");
        examples.stream()
                .filter(example -> example.thing().startsWith("rules/"))
                .forEach(example -> {
                    heading(guide, example);
                    guide.append("\nWhat to do: ")
                            .append(rule(name(example)).hint())
                            .append(".\n");
                    String broken = example.finds().substring(0, example.finds().indexOf(':'));
                    file(guide, broken, example.files().getOrDefault(broken, ""));
                    guide.append("\n```text\n").append(example.finds()).append("\n```\n");
                });
        return guide.toString();
    }

    private static void heading(StringBuilder guide, Example example) {
        guide.append("\n### ")
                .append(name(example))
                .append("\n\n")
                .append(example.about())
                .append('\n');
    }

    private static void fields(StringBuilder guide, List<Field> fields) {
        guide.append("| field | |\n|---|---|\n");
        fields.forEach(field -> guide.append("| `")
                .append(field.name())
                .append("` | ")
                .append(field.about())
                .append(field.oneOf().isEmpty() ? "" : " One of `" + String.join("`, `", field.oneOf()) + "`.")
                .append(" |\n"));
    }

    private static void file(StringBuilder guide, String name, String content) {
        guide.append("\n```yaml\n# ").append(name).append('\n').append(content).append("```\n");
    }

    private static String name(Example example) {
        return example.thing().substring(example.thing().indexOf('/') + 1);
    }

    private static Rule rule(String code) {
        return Lint.RULES.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String introduction() {
        try {
            return Files.readString(INTRODUCTION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
