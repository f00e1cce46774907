package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SegmentsTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a".repeat(160), 1),
                Arguments.of("a".repeat(161), 2),
                Arguments.of("a".repeat(306), 2),
                Arguments.of("a".repeat(307), 3),
                Arguments.of("a".repeat(158) + "€", 1),
                Arguments.of("a".repeat(159) + "€", 2),
                Arguments.of("a".repeat(152) + "€" + "a".repeat(152), 3),
                Arguments.of("你".repeat(70), 1),
                Arguments.of("你".repeat(71), 2),
                Arguments.of("你".repeat(134), 2),
                Arguments.of("你".repeat(135), 3),
                Arguments.of("😀".repeat(35), 1),
                Arguments.of("😀".repeat(36), 2),
                Arguments.of("你".repeat(66) + "😀" + "你".repeat(66), 3),
                Arguments.of("mañana".repeat(20), 1),
                Arguments.of("mamá".repeat(18), 2),
                Arguments.of("", 1));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_takes_as_many_segments_as_a_phone_company_counts(String text, int segments) {
        assertThat(Segments.of(text)).isEqualTo(segments);
    }
}
