package org.anxin.helpline.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.anxin.helpline.UpToDate;
import org.junit.jupiter.api.Test;

class MatchingDocumentTest {

    private static final Path PAGE = Path.of("docs/matching.md");

    @Test
    void the_published_table_is_the_tested_one() {
        UpToDate.holds(PAGE, MatchingDocument.text());
    }

    @Test
    void there_are_enough_cases_in_both_languages() {
        var inputs = java.util.stream.Stream.concat(
                        MatchingCases.of("choices").stream().map(line -> line.get(1)),
                        java.util.stream.Stream.of(
                                        "yes-no", "no-answers", "number", "date", "time", "money", "age", "place")
                                .flatMap(kind -> MatchingCases.of(kind).stream().map(line -> line.get(0))))
                .toList();
        assertThat(inputs.stream().filter(Plain::hasHan)).hasSizeGreaterThan(200);
        assertThat(inputs.stream().filter(input -> input.matches(".*[a-zA-Z]{2}.*")))
                .hasSizeGreaterThan(150);
    }
}
