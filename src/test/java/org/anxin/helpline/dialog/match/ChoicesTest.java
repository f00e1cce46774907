package org.anxin.helpline.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.anxin.helpline.dialog.match.Choice.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesTest {

    private static final Map<String, Map<String, List<String>>> MENUS = MatchingCases.menus();

    @ParameterizedTest
    @CsvSource({
        "main-zh, 3, NUMBER",
        "main-zh, 我想举报老板, WORD",
        "main-zh, ju bao, PINYIN",
        "main-zh, 举抱, PINYIN",
        "main-en, reprot, TYPO",
        "yes-zh, 👍, YES_NO"
    })
    void it_is_told_how_an_answer_was_recognised(String menu, String text, How how) {
        assertThat(Choices.of(MENUS.get(menu)).match(text))
                .isInstanceOfSatisfying(
                        Choice.Chosen.class, chosen -> assertThat(chosen.how()).isEqualTo(how));
    }

    @Test
    void a_first_message_is_not_read_as_the_number_of_a_choice() {
        Choices choices = Choices.of(MENUS.get("main-zh"));
        assertThat(choices.byWord("3")).isEqualTo(new Choice.None());
        assertThat(choices.byWord("欠了3个月工资").chosen()).contains("wages");
    }

    @Test
    void a_word_of_two_choices_is_ambiguous() {
        Map<String, List<String>> menu = Map.of("a", List.of("工厂"), "b", List.of("工厂"));
        assertThat(Choices.of(menu).match("工厂"))
                .isInstanceOfSatisfying(
                        Choice.Ambiguous.class, both -> assertThat(both.names()).containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void who_is_not_sure_chooses_neither_yes_nor_no() {
        Map<String, List<String>> menu = Map.of("yes", List.of("可以"), "no", List.of("不可以"));
        assertThat(Choices.of(menu).match("no idea")).isEqualTo(new Choice.None());
        assertThat(Choices.of(menu).match("不知道可不可以")).isEqualTo(new Choice.None());
    }
}
