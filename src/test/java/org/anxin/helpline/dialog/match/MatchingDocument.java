package org.anxin.helpline.dialog.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of cases as the page that publishes it. */
final class MatchingDocument {

    private static final String INTRODUCTION = """
            # How answers are read

            What people type, and what it is taken to mean. Every line is a test of the build; this page is written from
            the files in `src/test/resources/dialog/matching` and is not edited by hand. After a change to them, write it
            again with `mvn test -Dtest=MatchingDocumentTest -Danxin.write=true`.

            Spelling does not matter first of all: width, case, traditional characters, outer punctuation, circled and emoji
            digits. Then a choice is found by its number, by one of its words, by a word inside a sentence (the first that
            is not denied, the longest at each place), by its pinyin or a character of the same sound, and at last by one
            slip of the finger in an English word of five letters or more. Two choices that fit alike are never guessed.
            """;

    private MatchingDocument() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("\n## The menus used here\n\n| menu | choice | words |\n|---|---|---|\n");
        MatchingCases.menus()
                .forEach((menu, choices) ->
                        choices.forEach((choice, words) -> row(page, List.of(menu, choice, String.join(", ", words)))));
        table(page, "choices", "Choices", List.of("menu", "answer", "means"));
        table(page, "yes-no", "Yes and no", List.of("answer", "means"));
        table(page, "no-answers", "Ways not to answer", List.of("answer", "means"));
        for (AnswerKind kind : AnswerKind.values()) {
            table(page, kind.inFile(), "`collect: " + kind.inFile() + "`", columns(kind));
        }
        return page.toString();
    }

    private static List<String> columns(AnswerKind kind) {
        return switch (kind) {
            case NUMBER, MONEY, AGE, PHONE -> List.of("answer", "kept", "said back");
            case PLACE -> List.of("answer", "kept", "area");
            case TEXT, DATE, TIME -> List.of("answer", "kept");
        };
    }

    private static void table(StringBuilder page, String kind, String title, List<String> columns) {
        page.append("\n## ")
                .append(title)
                .append("\n\n")
                .append(MatchingCases.about(kind))
                .append("\n\n");
        row(page, columns);
        page.append("|").append("---|".repeat(columns.size())).append('\n');
        MatchingCases.of(kind).forEach(line -> row(page, line));
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append(cells.stream().map(MatchingDocument::cell).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String cell(String text) {
        Map<String, String> marks = Map.of("|", "\\|", "<", "&lt;", "*", "\\*", "~", "\\~", "_", "\\_", "#", "\\#");
        return Arrays.stream(text.strip().split(""))
                .map(c -> marks.getOrDefault(c, c))
                .collect(Collectors.joining());
    }
}
