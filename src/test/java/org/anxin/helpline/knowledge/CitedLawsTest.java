package org.anxin.helpline.knowledge;

import static org.anxin.helpline.knowledge.Shipped.FILES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anxin.helpline.dialog.DialogLibrary;
import org.junit.jupiter.api.Test;

/** A law that a scripted dialog names is one that was read, and the article too. */
class CitedLawsTest {

    /** A law and its articles, or articles of the law named before: 劳动合同法第9、84条, 第276条之一. */
    private static final Pattern CITATION = Pattern.compile("(\\p{IsHan}*?)第(\\d+(?:、\\d+)*)条(之一)?");

    private final Map<String, String> laws = Library.read(FILES, finding -> {}).wording().laws().entrySet().stream()
            .collect(Collectors.toMap(law -> law.getValue().zh(), Map.Entry::getKey));
    private final Set<String> read = Articles.load().statuses().keySet().stream()
            .map(key -> key.substring(key.indexOf(' ') + 1))
            .collect(Collectors.toSet());

    @Test
    void every_article_named_in_a_dialog_was_verified() {
        List<String> unknown = new ArrayList<>();
        List<String> known = new ArrayList<>();
        DialogLibrary.load(Path.of("dialogs"))
                .scripts()
                .dialogs()
                .forEach(dialog -> dialog.texts()
                        .get(Locale.CHINESE)
                        .byKey()
                        .forEach((key, text) -> cited(text.message().pattern())
                                .forEach(article -> (read.contains(article) ? known : unknown)
                                        .add(article + " in " + dialog.name() + " " + key))));
        assertThat(unknown).isEmpty();
        assertThat(known).hasSizeGreaterThan(80);
    }

    private List<String> cited(String text) {
        List<String> cited = new ArrayList<>();
        String law = "";
        Matcher matcher = CITATION.matcher(text);
        while (matcher.find()) {
            if (!matcher.group(1).isEmpty()) {
                law = law(matcher.group(1)).orElse(matcher.group(1));
            }
            for (String article : matcher.group(2).split("、")) {
                cited.add(law + " " + article + (matcher.group(3) == null ? "" : "-1"));
            }
        }
        return cited;
    }

    /** Its short name in the register; people shorten long names from the front. */
    private Optional<String> law(String named) {
        return laws.keySet().stream()
                .filter(law -> named.endsWith(law))
                .max(Comparator.comparing(String::length))
                .or(() -> laws.keySet().stream()
                        .filter(law -> law.endsWith(named))
                        .findFirst())
                .map(laws::get);
    }
}
