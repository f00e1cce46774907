package org.anxin.helpline.dialog.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, reading it ends with a result that belongs to what was asked. */
class AnyTextTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-02-28T23:59+08:00[Asia/Shanghai]");
    private static final Map<String, Map<String, List<String>>> MENUS = MatchingCases.menus();

    @Property(tries = 400)
    void a_choice_is_one_of_those_offered(@ForAll("texts") String text) {
        MENUS.values().forEach(menu -> {
            switch (Choices.of(menu).match(text)) {
                case Choice.Chosen(String name, Choice.How how) ->
                    assertThat(menu).containsKey(name);
                case Choice.Ambiguous(List<String> names) ->
                    assertThat(menu.keySet()).hasSizeGreaterThan(1).containsAll(names);
                case Choice.None() -> {}
            }
        });
    }

    @Property(tries = 400)
    void a_typed_answer_says_something_and_hides_it_where_it_is_printed(
            @ForAll("texts") String text, @ForAll AnswerKind kind) {
        TypedAnswer answer = kind.read(text, NOW);
        switch (answer) {
            case TypedAnswer.Read(String value, String shown, Map<String, String> details) -> {
                assertThat(value).isNotBlank();
                assertThat(shown).isNotBlank();
                assertThat(answer.toString()).isEqualTo("Read");
            }
            case TypedAnswer.ToSeal(String value, String shown) -> {
                assertThat(value).startsWith("+");
                assertThat(answer.toString()).isEqualTo("ToSeal");
            }
            case TypedAnswer.NotRead() -> {}
        }
    }

    @Property(tries = 400)
    void particles_and_width_change_nothing_of_a_number(
            @ForAll("numbers") int number, @ForAll("dressing") String dress) {
        Map<String, List<String>> menu = MENUS.get("main-zh");
        String name = List.copyOf(menu.keySet()).get(number - 1);
        assertThat(Choices.of(menu).match(dress.formatted(number)))
                .isEqualTo(new Choice.Chosen(name, Choice.How.NUMBER));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> words = Arbitraries.of(
                "我",
                "不",
                "没有",
                "想",
                "举报",
                "工资",
                "三",
                "十",
                "万",
                "几",
                "月",
                "号",
                "点",
                "晚上",
                "昨天",
                "上个",
                "周",
                "五",
                "年",
                "前",
                "后",
                "块",
                "岁",
                "差",
                "到",
                "第",
                "个",
                "，",
                "。",
                "？",
                " ",
                "\n",
                "1",
                "28",
                "2026",
                ":",
                "-",
                "/",
                ".",
                "+",
                "pm",
                "ago",
                "last",
                "friday",
                "oct",
                "not",
                "report",
                "reprot",
                "jubao",
                "yes",
                "no",
                "a",
                "couple",
                "of",
                "weeks",
                "13812345678",
                "😀",
                "👍",
                "３",
                "\u0000",
                "\ud83d",
                "e\u0301",
                "官渡");
        Arbitrary<String> spoken = words.list().ofMaxSize(14).map(list -> String.join("", list));
        return Arbitraries.oneOf(spoken, Arbitraries.strings().ofMaxLength(60));
    }

    @Provide
    Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(1, 4);
    }

    @Provide
    Arbitrary<String> dressing() {
        return Arbitraries.of(
                "%d", "%d吧", "选%d", "第%d个", " %d。", "option %d", "（%d）", "我选%d，谢谢", "no. %d", "%d please");
    }
}
