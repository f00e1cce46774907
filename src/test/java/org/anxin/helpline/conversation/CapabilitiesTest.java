package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anxin.helpline.dialog.Segments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesTest {

    private static final String SENTENCE = "工资应当每月发一次，不能拖着不给。";

    @ParameterizedTest
    @ValueSource(strings = {"你", "😀", "a", "€", "a€", "Wages are due. ", "工资，"})
    void a_message_by_sms_takes_four_segments_at_most_and_nothing_is_lost(String unit) {
        String text = unit.repeat(1_500);
        List<String> parts = Capabilities.sms(1_600).parts(text);
        assertThat(parts)
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(Segments.of(part)).isLessThanOrEqualTo(4));
        assertThat(String.join("", parts).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void parts_end_where_sentences_end() {
        assertThat(Capabilities.sms(1_600).parts(SENTENCE.repeat(40)))
                .allSatisfy(part -> assertThat(part).endsWith("。"));
    }

    @Test
    void a_chat_carries_up_to_its_length_whole() {
        assertThat(Capabilities.chat(4_096).parts("你".repeat(4_096))).hasSize(1);
        assertThat(Capabilities.chat(4_096).parts("你".repeat(4_097))).hasSize(2);
    }
}
