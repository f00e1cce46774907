package org.anxin.helpline.understanding.danger;

import static org.assertj.core.api.Assertions.assertThat;

import org.anxin.helpline.understanding.Severity;
import org.anxin.helpline.understanding.text.Normaliser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules by themselves, without the classifier. */
class DangerTest {

    private static final Danger DANGER = new Danger(DangerRules.load());

    @ParameterizedTest
    @CsvSource({
        "'ta men ba wo guan zai su she li, kou le yi qian kuai', DANGER",
        "'ta men ba wo guan zai su she li, yi ge xiao shi le', DANGER",
        "小时候老师把我关在教室里, INFORMATION",
        "电影里她被关在地下室, INFORMATION"
    })
    void a_film_or_the_past_silences_a_rule_where_nothing_else_sounds_like_it(String text, Severity severity) {
        assertThat(DANGER.of(Normaliser.read(text), 0, false).severity()).isEqualTo(severity);
    }
}
