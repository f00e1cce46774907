package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TextPartsTest {

    private static final int LONGEST_CHARACTER = 20;

    @Property
    void parts_fit_and_together_are_the_text(
            @ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 90) int max) {
        List<String> parts = TextParts.split(text, max);

        assertThat(parts).allSatisfy(part -> {
            assertThat(part.length()).isBetween(1, max);
            assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                    .isFalse();
        });
        assertThat(spaceless(String.join("", parts))).isEqualTo(spaceless(text));
    }

    @Property
    void no_character_is_cut_where_it_fits(
            @ForAll("texts") String text, @ForAll @IntRange(min = LONGEST_CHARACTER, max = 90) int max) {
        List<String> parts = TextParts.split(text, max);

        assertThat(parts.stream().mapToInt(TextPartsTest::characters).sum())
                .isEqualTo(characters(spaceless(text))
                        + parts.stream().mapToInt(TextPartsTest::spaces).sum());
    }

    @Property
    void a_text_that_fits_is_one_part(@ForAll("texts") String text) {
        String whole = text.strip();
        assertThat(TextParts.split(text, Math.max(2, whole.length())))
                .isEqualTo(whole.isEmpty() ? List.of() : List.of(whole));
    }

    @Example
    void sentences_stay_whole_where_they_can() {
        assertThat(TextParts.split("先说第一件。再说第二件！最后，还有一件？", 13)).containsExactly("先说第一件。再说第二件！", "最后，还有一件？");
        assertThat(TextParts.split("One thing. Then 3.5 more things; at last it ends.", 33))
                .containsExactly("One thing. Then 3.5 more things;", "at last it ends.");
        assertThat(TextParts.split("她说：“快走！”然后走了。", 9)).containsExactly("她说：“快走！”", "然后走了。");
    }

    @Example
    void a_long_sentence_is_cut_at_a_pause_and_then_at_a_space() {
        assertThat(TextParts.split("没有句号的长句，只有逗号可以断", 10)).containsExactly("没有句号的长句，", "只有逗号可以断");
        assertThat(TextParts.split("wages are due every month", 12)).containsExactly("wages are", "due every", "month");
    }

    @Example
    void a_family_of_one_character_is_not_torn_apart() {
        assertThat(TextParts.split("我们👨‍👩‍👧‍👦走", 12)).containsExactly("我们", "👨‍👩‍👧‍👦走");
        assertThat(TextParts.split("👨‍👩‍👧‍👦", 4))
                .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(4));
    }

    @Example
    void a_part_without_room_for_a_character_is_refused() {
        assertThatThrownBy(() -> TextParts.split("安心", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "你",
                "好",
                "工资",
                "a",
                "word",
                "3.5",
                " ",
                "  ",
                "\n",
                "。",
                "！",
                "，",
                "、",
                ".",
                ". ",
                "?!",
                "；",
                "“",
                "”",
                "😀",
                "👨‍👩‍👧‍👦",
                "👍🏽",
                "🇨🇳",
                "é",
                "e\u0301",
                "1️⃣",
                "𠀀");
        return pieces.list().ofMaxSize(120).map(list -> String.join("", list));
    }

    private static String spaceless(String text) {
        return text.replaceAll("\\s", "");
    }

    private static int spaces(String text) {
        return (int) text.chars().filter(Character::isWhitespace).count();
    }

    private static int characters(String text) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
