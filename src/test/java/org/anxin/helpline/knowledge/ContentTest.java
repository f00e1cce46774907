package org.anxin.helpline.knowledge;

import static org.anxin.helpline.knowledge.Shipped.FILES;
import static org.anxin.helpline.knowledge.Shipped.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anxin.helpline.UpToDate;
import org.anxin.helpline.dialog.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be true of the answers people receive. */
class ContentTest {

    @Test
    void nothing_is_wrong_with_the_answers() {
        List<Finding> findings = new ArrayList<>();
        Library library = Library.read(FILES, findings::add);
        findings.addAll(Lint.all(library, TODAY));
        assertThat(findings).isEmpty();
    }

    @Test
    void every_value_holds_today() {
        assertThat(Answers.load(FILES).stale(TODAY)).isEmpty();
    }

    /** The rule for authors counts simply; the carriers' own way of counting must not find more. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_message_travels_in_two_segments(String language) {
        Answers answers = Answers.load(FILES);
        for (Answer answer : answers.all()) {
            Rendered rendered = answers.render(answer, Locale.of(language), TODAY);
            assertThat(Stream.concat(rendered.parts().stream(), rendered.more().stream()))
                    .as(answer.id())
                    .allMatch(part -> Segments.of(part) <= 2);
        }
    }

    @Test
    void the_page_of_legal_bases_is_up_to_date() {
        Library library = Library.read(FILES, finding -> {});
        UpToDate.holds(Path.of("docs", "legal-basis.md"), LegalBasis.page(library));
    }
}
