package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anxin.helpline.report.Replies.Risk;
import org.junit.jupiter.api.Test;

class RisksTest {

    private final Risks risks = new Risks();

    @Test
    void warns_of_what_somebody_else_should_not_read() {
        assertThat(risks.of("你的举报我们收到了", Map.of())).containsExactly(Risk.SAYS_REPORT);
        assertThat(risks.of("Your report about the hotel", Map.of()))
                .containsExactlyInAnyOrder(Risk.SAYS_REPORT, Risk.NAMES_EMPLOYER);
        assertThat(risks.of("请打13800138000或看https://a.b", Map.of()))
                .containsExactlyInAnyOrder(Risk.HAS_NUMBER, Risk.HAS_LINK);
    }

    @Test
    void warns_of_the_place_she_told_and_the_hours_she_chose() {
        Map<String, String> facts = Map.of("where", "北京路", "answer-when", "晚上8点后");
        assertThat(risks.of("北京路那边怎么样了", facts)).containsExactlyInAnyOrder(Risk.NAMES_EMPLOYER, Risk.OUTSIDE_HOURS);
        assertThat(risks.of("好些了吗", Map.of("answer-when", "随时"))).isEmpty();
    }

    @Test
    void no_template_warns_but_of_the_number_to_text_the_police() {
        assertThat(new ReplyTemplates().all()).isNotEmpty().allSatisfy(template -> {
            assertThat(risks.of(template.chinese(), Map.of())).isSubsetOf(Risk.HAS_NUMBER);
            assertThat(risks.of(template.english(), Map.of())).isSubsetOf(Risk.HAS_NUMBER);
        });
    }
}
