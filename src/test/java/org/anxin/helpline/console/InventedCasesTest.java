package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventedCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_one_is_complete_in_both_languages_and_says_that_it_is_invented(String language) {
        assertThat(new InventedCases().all(Locale.of(language)))
                .hasSizeGreaterThan(2)
                .allSatisfy(one -> {
                    assertThat(one.alias()).startsWith("练习-");
                    assertThat(one.answer()).isNotBlank();
                    assertThat(one.facts().get("where")).contains(language.equals("zh") ? "虚构" : "invented");
                })
                .first()
                .satisfies(one -> assertThat(one.severity()).isEqualTo(Severity.DANGER));
    }
}
