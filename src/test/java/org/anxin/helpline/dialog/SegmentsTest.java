package org.anxin.helpline.dialog;

import static org.anxin.helpline.dialog.Segments.Encoding.GSM;
import static org.anxin.helpline.dialog.Segments.Encoding.UCS2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    static Stream<Arguments> encoded() {
        return Stream.of(
                Arguments.of("a".repeat(160), GSM, 160),
                Arguments.of("a".repeat(161), GSM, 161),
                Arguments.of("a".repeat(306), GSM, 306),
                Arguments.of("a".repeat(307), GSM, 307),
                Arguments.of("a".repeat(158) + "€", GSM, 160),
                Arguments.of("a".repeat(159) + "€", GSM, 161),
                Arguments.of("a".repeat(152) + "€" + "a".repeat(152), GSM, 306),
                Arguments.of("你".repeat(70), UCS2, 70),
                Arguments.of("你".repeat(134), UCS2, 134),
                Arguments.of("😀".repeat(35), UCS2, 70),
                Arguments.of("😀".repeat(36), UCS2, 72),
                Arguments.of("你".repeat(66) + "😀" + "你".repeat(66), UCS2, 134),
                Arguments.of("It’s ok", UCS2, 7),
                Arguments.of("mañana", GSM, 6),
                Arguments.of("mamá", UCS2, 4),
                Arguments.of("ça va", UCS2, 5),
                Arguments.of("Ça va", GSM, 5),
                Arguments.of("👨‍👩‍👧‍👦", UCS2, 11));
    }

    @ParameterizedTest
    @MethodSource("encoded")
    void one_character_outside_the_alphabet_changes_the_whole_text(String text, Segments.Encoding encoding, int units) {
        Segments.Count count = Segments.count(text);
        assertThat(count.encoding()).isEqualTo(encoding);
        assertThat(count.units()).isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ",
                "¤¡ÄÖÑÜ§¿äöñüà",
                "^{}\\[~]|€\f",
            })
    void the_alphabet_and_its_extension_travel_in_septets(String text) {
        assertThat(Segments.count(text).encoding()).isEqualTo(GSM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"á", "í", "ó", "ú", "ç", "â", "ê", "“", "’", "–", "…", "\u00a0", "\t", "Ж", "δ", "`"})
    void what_only_looks_like_the_alphabet_does_not(String character) {
        assertThat(Segments.count("ok " + character).encoding()).isEqualTo(UCS2);
    }
}
