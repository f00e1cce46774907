package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.check.Desk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to somebody whose phone is being looked at gives nothing away. */
class WatchedPhoneTest {

    private static final List<String> REVEALING = List.of(
            "110",
            "120",
            "警",
            "举报",
            "老板",
            "热线",
            "危险",
            "安全",
            "身份证",
            "工资",
            "打",
            "关",
            "安心",
            "人工",
            "police",
            "report",
            "boss",
            "danger",
            "helpline",
            "anxin",
            "staff",
            "call",
            "wage",
            "safe");

    private final DialogLibrary dialogs = DialogLibrary.load(Path.of("dialogs"));

    /** Ten talks: the language, then what she writes after the safety check. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "zh/有人看着",
                "zh/2/他在旁边",
                "zh/不安全/在仓库/三个人",
                "zh/2/不知道/跳过/不想说",
                "zh/有人看着/老板打人/门锁了/救救我们",
                "zh/2/1/2/3",
                "en/somebody is watching",
                "en/2/he is next to me",
                "en/not safe/in the store/three of us/no",
                "en/2/skip/don't know/the door is locked/help us please"
            })
    void gets_neutral_words_alone_and_every_word_of_hers_reaches_staff(String talk) {
        List<String> words = Arrays.asList(talk.split("/"));
        List<String> said = new ArrayList<>();
        List<String> told = new ArrayList<>();
        Desk desk = new Desk(
                dialogs,
                Locale.of(words.getFirst()),
                (before, input, turn, now) -> turn.effects().forEach(effect -> {
                    if (effect instanceof Effect.Say say) {
                        said.add(say.rendered());
                    } else if (effect instanceof Effect.Perform perform) {
                        told.add(perform.values().getOrDefault("told", ""));
                    }
                }));
        desk.feed(new Input.Begin("danger"));
        said.clear();
        words.stream().skip(1).forEach(word -> desk.feed(new Input.Said(word, "")));
        desk.pass(Duration.ofDays(2));
        assertThat(said)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(REVEALING)
                        .noneMatch(word -> text.toLowerCase(Locale.ROOT).contains(word)));
        assertThat(told).containsAll(words.subList(2, words.size()));
        assertThat(desk.session().standing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh/安全", "zh/安全了", "en/safe", "en/Safe", "en/SAFE"})
    void gets_the_next_question_when_she_writes_that_it_is_safe(String talk) {
        List<String> words = List.of(talk.split("/"));
        Desk desk = new Desk(dialogs, Locale.of(words.getFirst()), (before, input, turn, now) -> {});
        desk.feed(new Input.Begin("danger"));
        Stream.of("2", words.getLast()).forEach(word -> desk.feed(new Input.Said(word, "")));
        assertThat(desk.session().standing())
                .hasValueSatisfying(at -> assertThat(at.step()).isEqualTo("where"));
    }
}
