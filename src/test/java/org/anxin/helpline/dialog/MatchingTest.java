package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.dialog.match.Choices;
import org.anxin.helpline.dialog.match.Numerals;
import org.anxin.helpline.dialog.match.Plain;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static final DialogLibrary LIBRARY = DialogLibrary.load(java.nio.file.Path.of("dialogs"));

    @ParameterizedTest
    @CsvSource({
        "1, danger",
        "２, wages",
        "③, report",
        "三, report",
        "第三个, report",
        "选3, report",
        "3., report",
        "3️⃣, report",
        "我想举报老板, report",
        "我要舉報, report",
        "老板欠工资, wages",
        "工資, wages",
        "有人有危险, danger",
        "找客服, person"
    })
    void a_chinese_menu_takes_numbers_and_words(String text, String choice) {
        assertThat(Choices.match(text, offered("welcome", "menu", Locale.CHINESE)))
                .contains(choice);
    }

    @ParameterizedTest
    @CsvSource({
        "1, danger",
        "option 2, wages",
        "no. 3, report",
        "three, report",
        "I want to REPORT my boss, report",
        "my salary is late, wages",
        "danger now, danger",
        "can I talk to somebody, person"
    })
    void an_english_menu_takes_numbers_and_words(String text, String choice) {
        assertThat(Choices.match(text, offered("welcome", "menu", Locale.ENGLISH)))
                .contains(choice);
    }

    @ParameterizedTest
    @CsvSource({"8", "0", "你好", "12345", "工"})
    void what_names_no_choice_matches_none(String text) {
        assertThat(Choices.match(text, offered("welcome", "menu", Locale.CHINESE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"没有, no", "没有人有危险, no", "有的，没有饭吃, yes", "有, yes", "是的, yes", "不是, no", "不知道, unsure", "不确定有没有, unsure"})
    void a_denial_is_not_read_as_what_it_denies(String text, String choice) {
        assertThat(Choices.match(text, offered("report", "danger", Locale.CHINESE)))
                .contains(choice);
    }

    @ParameterizedTest
    @CsvSource({"I don't know, unsure", "nobody, no", "yes please, yes", "I know, ''"})
    void english_words_count_only_whole(String text, String choice) {
        assertThat(Choices.match(text, offered("report", "danger", Locale.ENGLISH))
                        .orElse(""))
                .isEqualTo(choice);
    }

    @Test
    void two_choices_with_the_same_word_are_not_guessed() {
        Map<String, List<String>> offered = new LinkedHashMap<>();
        offered.put("a", List.of("工厂"));
        offered.put("b", List.of("工厂"));
        assertThat(Choices.match("工厂", offered)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"三个人, 3", "大概二十多个, 20", "十二, 12", "about 3, 3", "two girls, 2", "一百零五, 105", "１５人, 15", "两个, 2"})
    void numbers_are_read_as_people_write_them(String text, int number) {
        assertThat(Numerals.in(Plain.of(text))).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"很多", "lots", "''", "13812345678"})
    void what_is_no_number_is_none(String text) {
        assertThat(Numerals.in(Plain.of(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "退订, OPT_OUT",
        "ＳＴＯＰ, OPT_OUT",
        "stop!, OPT_OUT",
        "td, OPT_OUT",
        " 帮助。, HELP",
        "退出, EXIT",
        "人工, STAFF",
        "返回, BACK",
        "Menu, MENU",
        "ENGLISH, ENGLISH",
        "救命！, DANGER",
        "幫助, HELP"
    })
    void a_global_word_counts_alone(String text, GlobalWord word) {
        assertThat(LIBRARY.globalWord(text)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"please stop him", "不知道", "帮助我朋友", "''"})
    void a_global_word_in_a_sentence_does_not(String text) {
        assertThat(LIBRARY.globalWord(text)).isEmpty();
    }

    private static Map<String, List<String>> offered(String dialog, String key, Locale language) {
        Dialog script = LIBRARY.scripts().dialog(dialog).orElseThrow();
        Step step = script.steps().get(key);
        return script.texts().get(language).byKey().get(key).offered(((Step.Ask) step).choices());
    }
}
