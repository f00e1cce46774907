package org.anxin.helpline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author is told, with file and line. */
class KnowledgeLintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer: own-card           | answer: least-pay     | small.yaml:17: K01 least-pay is there twice
            answer: own-card           | answer: Own Card      | small.yaml:17: K00 Own Card is no name for an answer
            {least}元                  | {most}元              | small.yaml:4: K02 least-pay names most
            [min_wage]                 | [wages]               | small.yaml:4: K02 least-pay names wages
            [labour-hotline]           | [nobody]              | small.yaml:4: K02 least-pay names nobody
            confidence: 0.8            | confidence: 1         | small.yaml:4: K03 least-pay rests on a second-hand source
            confidence: 0.8            | confidence: high      | small.yaml:12: K00 high is no confidence
            谁都不能扣                 | 用人单位应当归还        | small.yaml:17: K05 own-card says 用人单位
            每月{least}元              | 每月2270元            | small.yaml:4: K07 least-pay types 2270
            看看工资条。               | 打12333。             | small.yaml:4: K07 least-pay types 12333
            expires-on: 2027-05-31     | expires-on: 2026-11-25 | small.yaml:4: K08 least-pay was to be read again by 2026-11-25
            expires-on: 2027-05-31     | expires-on: soon      | small.yaml:2: K00 soon is no day
            ', 底薪有规定吗'           | ''                    | small.yaml:4: K09 least-pay has fewer than 4 questions
            'zh: 要回来。, '           | ''                    | small.yaml:20: K00 next needs zh
            '    keep:'                | '    hold:'           | small.yaml:21: K00 an answer has no field hold
            Your ID card is yours.     | Your ID card’s yours. | own-card: "Your ID card’s y..." has a character that is not plain
            Ask for it back.           | Notwithstanding provisional administrative regulations repatriate identification. | K06 own-card reads at grade
            """)
    void names_what_is_wrong(String sound, String broken, String finding) {
        assertThat(Small.findings(Small.ANSWERS.replace(sound, broken))).anyMatch(found -> found.contains(finding));
    }

    @ParameterizedTest
    @CsvSource({"谁都不能扣, 60, takes 3", "No one may keep it, 30, takes 5"})
    void refuses_what_is_too_long(String part, int times, String finding) {
        String broken = Small.ANSWERS.replace(part, part.repeat(times));
        assertThat(Small.findings(broken)).anyMatch(found -> found.contains("K04") && found.contains(finding));
    }

    @Test
    void finds_nothing_wrong_with_a_sound_library() {
        assertThat(Small.findings(Small.ANSWERS)).isEmpty();
    }
}
