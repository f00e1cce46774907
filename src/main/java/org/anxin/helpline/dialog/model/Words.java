package org.anxin.helpline.dialog.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Words with a fixed meaning, from {@code words.yaml}: the global ones, and ways not to answer a question. */
public final class Words {

    /** Ways not to answer; kept apart, because they mean different things to staff. */
    public static final List<String> NO_ANSWERS = List.of("skipped", "unknown", "refused");

    private final Map<String, String> meanings = new HashMap<>();
    private final UnaryOperator<String> plain;

    /**
     * @param lists word lists by meaning
     * @param plain gives the one spelling of what people type
     */
    public Words(Map<String, List<String>> lists, UnaryOperator<String> plain) {
        this.plain = plain;
        lists.forEach((meaning, words) -> words.forEach(word -> meanings.put(plain.apply(word), meaning)));
    }

    /** The meaning a whole message has everywhere. */
    public Optional<String> global(String text) {
        return meaning(text).filter(meaning -> !NO_ANSWERS.contains(meaning));
    }

    /** {@code skipped}, {@code unknown} or {@code refused} */
    public Optional<String> noAnswer(String text) {
        return meaning(text).filter(NO_ANSWERS::contains);
    }

    private Optional<String> meaning(String text) {
        return Optional.ofNullable(meanings.get(plain.apply(text)));
    }

    public String plain(String text) {
        return plain.apply(text);
    }
}
