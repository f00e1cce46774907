package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.conversation.Routing.Way;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.knowledge.Answers;
import org.anxin.helpline.understanding.Language;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final Map<String, String> FILES = DialogLibrary.files(Path.of("dialogs"));
    private static final double SURE = 0.97;
    private static final double UNSURE = 0.45;

    private final Answers answers = Answers.load(FILES);
    private final Routing routing = new Routing(DialogLibrary.load(FILES), answers);

    @Test
    void a_topic_with_a_dialog_of_its_own_leads_there() {
        assertThat(way(SURE, "老板拖欠工资", "wage_arrears")).isEqualTo(into("wages", Map.of()));
    }

    @Test
    void another_topic_leads_to_an_answer_that_is_about_it() {
        Way way = way(SURE, "老板让我签空白合同怎么办", "contract");
        assertThat(begun(way).dialog()).isEqualTo("answer");
        assertThat(answers.answer(begun(way).values().get("answer"))
                        .orElseThrow()
                        .topics())
                .contains("contract");
    }

    @Test
    void thanks_are_returned_and_what_is_not_our_matter_is_said_so() {
        assertThat(way(SURE, "谢谢你们", "thanks")).isEqualTo(new Way.Tell("thanked"));
        assertThat(way(SURE, "明天下雨吗", "off_topic")).isEqualTo(new Way.Tell("not-our-matter"));
    }

    @Test
    void of_two_or_three_likely_topics_she_is_asked_which() {
        Input.Begin begun = begun(way(UNSURE, "试用期合同", "probation", "contract", "dismissal", "overtime_hours"));
        assertThat(begun.dialog()).isEqualTo("which");
        assertThat(begun.values())
                .containsEntry("first", "#topic-probation")
                .containsEntry("first-goes", "topic:probation")
                .containsEntry("third-goes", "topic:dismissal")
                .containsEntry("question", "试用期合同")
                .doesNotContainKey("fourth");
    }

    @Test
    void what_she_chose_is_followed_with_her_first_words() {
        Way way = routing.chosen(
                Map.of("choice", "second", "second", "topic:contract", "question", "老板让我签空白合同"),
                reading(UNSURE, "probation"),
                Locale.CHINESE);
        assertThat(begun(way).dialog()).isIn("answer", "which");
        assertThat(routing.chosen(
                        Map.of("choice", "first", "first", "answer:blank-contract", "question", "合同"),
                        reading(UNSURE, "contract"),
                        Locale.CHINESE))
                .isEqualTo(into("answer", Map.of("answer", "blank-contract")));
    }

    @Test
    void nobody_is_answered_by_guess() {
        assertThat(way(0.1, "嗯那个", "contract")).isEqualTo(new Way.Unknown());
        assertThat(routing.inPassing(reading(UNSURE, "contract", "probation"), "合同要写什么", Locale.CHINESE))
                .isEmpty();
    }

    @Test
    void a_question_in_passing_gets_its_answer_and_no_dialog() {
        assertThat(routing.inPassing(reading(SURE, "contract"), "签了空白合同怎么办", Locale.CHINESE))
                .hasValueSatisfying(answer -> assertThat(answer.topics()).contains("contract"));
    }

    private Way way(double confidence, String text, String... topics) {
        return routing.way(reading(confidence, topics), text, Locale.CHINESE);
    }

    private static Reading reading(double confidence, String... topics) {
        List<Reading.Alternative> others = Arrays.stream(topics)
                .skip(1)
                .map(topic -> new Reading.Alternative(topic, 0.2))
                .toList();
        return new Reading(Language.CHINESE, topics[0], confidence, others, List.of(), Severity.INFORMATION, List.of());
    }

    private static Way into(String dialog, Map<String, String> values) {
        return new Way.Into(new Input.Begin(dialog, values));
    }

    private static Input.Begin begun(Way way) {
        return ((Way.Into) way).begin();
    }
}
