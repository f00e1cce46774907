package org.anxin.helpline.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.dialog.match.NoAnswer;
import org.anxin.helpline.dialog.match.Plain;

/** Words with a fixed meaning, from {@code words.yaml}: the global ones, and ways not to answer a question. */
final class Words {

    /** Values that stand for an answer not given; kept apart, because they mean different things to staff. */
    static final List<String> NO_ANSWERS = List.of("skipped", "unknown", "refused");

    private final Map<String, String> meanings = new HashMap<>();

    /** @param lists word lists by meaning */
    Words(Map<String, List<String>> lists) {
        lists.forEach((meaning, words) -> words.forEach(word -> meanings.put(Plain.of(word), meaning)));
    }

    Optional<GlobalWord> global(String text) {
        return Optional.ofNullable(meanings.get(Plain.of(text)))
                .filter(meaning -> !NO_ANSWERS.contains(meaning))
                .map(meaning -> GlobalWord.valueOf(
                        meaning.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
    }

    /** {@code ~skipped}, {@code ~unknown} or {@code ~refused} */
    Optional<String> noAnswer(String text) {
        return Optional.ofNullable(meanings.get(Plain.of(text)))
                .filter(NO_ANSWERS::contains)
                .map(meaning -> "~" + meaning)
                .or(() -> NoAnswer.read(text).map(NoAnswer::value));
    }
}
