package org.anxin.helpline.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that traces every answer to the articles it rests on. */
final class LegalBasis {

    private static final String HEAD = """
            # What every answer rests on

            Made from `dialogs/knowledge`; a test keeps it up to date. Status V: read in the text of the law. Status S: read
            in a copy that names an official source, so staff see a lower confidence and the day it was last checked.

            """;

    private LegalBasis() {}

    static String page(Library library) {
        Map<String, StringBuilder> groups = new TreeMap<>();
        for (Answer answer : library.answers()) {
            String group = answer.place().file().replaceAll(".*/|\\.yaml$", "");
            groups.computeIfAbsent(group, name -> new StringBuilder()).append(row(answer, library.wording()));
        }
        StringBuilder page = new StringBuilder(HEAD);
        page.append(library.answers().size()).append(" answers.\n");
        groups.forEach((group, rows) -> page.append("\n## ")
                .append(group)
                .append("\n\n| answer | article | status | fact | confidence | checked | read | read again by |\n")
                .append("|---|---|---|---|---|---|---|---|\n")
                .append(rows));
        return page.toString();
    }

    private static String row(Answer answer, Wording wording) {
        return answer.basis().stream()
                .map(basis -> "| " + answer.id() + " | " + article(basis, wording) + " | "
                        + basis.status().letter() + " | " + basis.fact() + " | "
                        + String.format(Locale.ROOT, "%.2f", answer.confidence()) + " | "
                        + (answer.restsOnSecondHand() ? answer.checkedOn() : "") + " | " + answer.reviewedOn()
                        + " | " + answer.expiresOn() + " |\n")
                .collect(Collectors.joining());
    }

    private static String article(Basis basis, Wording wording) {
        Bilingual law = wording.laws().get(basis.law());
        String name = law == null ? basis.law() : law.zh() + " (" + law.en() + ")";
        return basis.article().equals(Basis.WHOLE) ? name : name + " " + basis.article();
    }
}
