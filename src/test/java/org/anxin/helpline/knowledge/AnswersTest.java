package org.anxin.helpline.knowledge;

import static org.anxin.helpline.knowledge.Shipped.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anxin.helpline.understanding.Language;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Answers SHIPPED = Answers.load(Shipped.FILES);

    private final Answers answers = Small.answers();

    @Test
    void gives_the_answer_that_is_clearly_meant() {
        assertThat(found("懷孕被辭退了", Language.CHINESE)).isEqualTo(given("fired-when-pregnant"));
        assertThat(found("is my husband allowed some days off when the baby comes", Language.ENGLISH))
                .isEqualTo(given("partner-leave"));
    }

    @Test
    void finds_nothing_where_nothing_fits() {
        assertThat(found("今天天气", Language.CHINESE)).isInstanceOf(Found.Nothing.class);
        assertThat(found("", Language.UNKNOWN)).isInstanceOf(Found.Nothing.class);
        assertThat(found("what is the weather today", Language.ENGLISH)).isInstanceOf(Found.Nothing.class);
    }

    @Test
    void lets_her_choose_where_several_may_be_meant() {
        assertThat(found("仲裁", Language.CHINESE))
                .isInstanceOfSatisfying(
                        Found.Choose.class,
                        choose -> assertThat(choose.answers())
                                .hasSizeBetween(2, 3)
                                .allMatch(answer -> answer.topics().contains("complaint_procedure")));
    }

    @Test
    void a_likely_topic_decides_between_answers_that_fit_as_well() {
        Reading work =
                new Reading(Language.CHINESE, "domestic_work", 0.9, List.of(), List.of(), Severity.BREACH, List.of());
        assertThat(SHIPPED.ranked(work, "欠我工钱不给", Locale.CHINESE)
                        .getFirst()
                        .answer()
                        .topics())
                .contains("domestic_work");
    }

    @Test
    void what_employers_ask_is_answered_to_employers() {
        assertThat(best("老板能扣我的身份证吗")).isEqualTo("id-card-kept");
        assertThat(best("我们公司能替员工保管身份证吗")).isEqualTo("employer-keep-papers");
    }

    @Test
    void says_the_values_of_the_day_and_ends_with_the_basis() {
        Rendered rendered = answers.render(answer("least-pay"), Locale.CHINESE, TODAY);
        assertThat(rendered.parts()).containsExactly("昆明最低工资是每月2270元。", "下一步：看看工资条。电话：12333劳动");
        assertThat(rendered.more().getLast()).startsWith("依据：云南最低工资通知。").contains("2026-11-23");
        assertThat(rendered.stale()).isEmpty();
    }

    @Test
    void names_articles_and_evidence_only_when_asked_for_more() {
        Rendered rendered = answers.render(answer("own-card"), Locale.ENGLISH, TODAY);
        assertThat(rendered.parts()).hasSize(2);
        assertThat(rendered.more())
                .containsExactly("Keep: Your chats.", "Based on: Labour Contract Law art. 9, art. 84.");
    }

    @Test
    void a_value_past_its_date_sends_to_the_hotline_and_tells_staff() {
        LocalDate later = LocalDate.of(2027, 9, 1);
        Rendered rendered = answers.render(answer("least-pay"), Locale.ENGLISH, later);
        assertThat(rendered.parts().get(1)).contains("check with 12333");
        assertThat(rendered.stale())
                .containsExactly(new StaleValue("least", "2270", LocalDate.of(2027, 8, 31)))
                .isEqualTo(answers.stale(later));
    }

    @Test
    void says_which_answers_are_due_to_be_read_again() {
        assertThat(answers.expired(TODAY)).isEmpty();
        assertThat(answers.expired(LocalDate.of(2027, 6, 1))).hasSize(2);
    }

    @Test
    void an_article_nobody_verified_stops_the_start() {
        assertThatExceptionOfType(KnowledgeException.class)
                .isThrownBy(
                        () -> Answers.load(Small.files(Small.ANSWERS.replace("LCL 84 from D01", "LCL 85 from D01"))))
                .withMessageContaining("small.yaml:23")
                .withMessageContaining("LCL 85 is not an article verified for D01");
    }

    private static Found found(String text, Language language) {
        return SHIPPED.find(reading(language), text, Locale.CHINESE);
    }

    private static String best(String text) {
        return SHIPPED.ranked(reading(Language.CHINESE), text, Locale.CHINESE)
                .getFirst()
                .answer()
                .id();
    }

    private static Found given(String id) {
        return new Found.Give(SHIPPED.answer(id).orElseThrow());
    }

    private Answer answer(String id) {
        return answers.answer(id).orElseThrow();
    }

    static Reading reading(Language language) {
        return new Reading(language, Reading.UNKNOWN_TOPIC, 0, List.of(), List.of(), Severity.INFORMATION, List.of());
    }
}
