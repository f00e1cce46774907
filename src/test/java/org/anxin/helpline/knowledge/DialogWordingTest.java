package org.anxin.helpline.knowledge;

import static org.anxin.helpline.knowledge.Shipped.FILES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.dialog.model.Text;
import org.junit.jupiter.api.Test;

/** Scripted dialogs are held to the same plain words as the answers. */
class DialogWordingTest {

    private static final double GRADE = 6;
    private static final int ONE_CHINESE_SEGMENT = 67;
    private static final int ONE_ENGLISH_SEGMENT = 153;
    private static final int CARD = 70;

    /** Words from which on a grade means something. */
    private static final int SENTENCE = 4;

    /** Where a law is named is no part of the sentence, and an ICU form is read as one of its cases. */
    private static final Pattern CITED = Pattern.compile(" ?\\([^)]*\\b(art\\.|checked)[^)]*\\)");

    private static final Pattern CASES = Pattern.compile("\\{\\w+, plural.*$", Pattern.DOTALL);

    private final DialogLibrary dialogs = DialogLibrary.load(Path.of("dialogs"));

    @Test
    void chinese_is_free_of_the_words_of_offices() {
        List<String> found = new ArrayList<>();
        Map<String, String> plain = Library.read(FILES, finding -> {}).plain().bureaucratic();
        texts(Locale.CHINESE)
                .forEach((name, text) -> plain.forEach((word, said) -> {
                    if (text.contains(word)) {
                        found.add(name + " says " + word + "; people say " + said);
                    }
                }));
        assertThat(found).isEmpty();
    }

    @Test
    void english_can_be_read_after_six_years_of_school() {
        List<String> found = new ArrayList<>();
        texts(Locale.ENGLISH).forEach((name, text) -> {
            double grade = FleschKincaid.grade(
                    CASES.matcher(CITED.matcher(text).replaceAll("")).replaceAll(""));
            if (grade > GRADE && text.split(" ").length >= SENTENCE) {
                found.add("%s reads at grade %.1f: %s".formatted(name, grade, text));
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void the_first_segment_says_what_the_line_is_that_no_name_is_needed_who_keeps_a_record_and_how_to_stop() {
        assertThat(texts(Locale.CHINESE).get("welcome menu"))
                .hasSizeLessThanOrEqualTo(ONE_CHINESE_SEGMENT)
                .contains("安全就业热线", "不用写名字", "电话公司会留记录", "退订");
        assertThat(texts(Locale.ENGLISH).get("welcome menu"))
                .hasSizeLessThanOrEqualTo(ONE_ENGLISH_SEGMENT)
                .contains("helpline for safe work", "No name is needed", "phone company keeps a record", "STOP");
    }

    @Test
    void the_danger_card_is_one_message() {
        assertThat(dialogs.text("danger-card", Locale.CHINESE)).hasSizeLessThanOrEqualTo(CARD);
        assertThat(Segments.of(dialogs.text("danger-card", Locale.CHINESE))).isOne();
    }

    /** Texts by dialog and key. */
    private Map<String, String> texts(Locale language) {
        Map<String, String> texts = new TreeMap<>();
        dialogs.scripts()
                .dialogs()
                .forEach(dialog -> dialog.texts()
                        .get(language)
                        .byKey()
                        .forEach((key, text) -> texts.put(dialog.name() + " " + key, words(text))));
        return texts;
    }

    private static String words(Text text) {
        return text.message().pattern();
    }
}
