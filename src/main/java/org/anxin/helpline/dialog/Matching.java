package org.anxin.helpline.dialog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.model.Kind;

/** Everything the engine asks of the matcher. */
final class Matching implements AnswerReader {

    private static final int LONGEST_AGE = 120;
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d -]{5,18}\\d");

    static String plain(String text) {
        return Plain.of(text);
    }

    /** The number of a choice, if the text is nothing else. */
    static OptionalInt number(String text) {
        return Numerals.choice(Plain.of(text));
    }

    /** The choice one of whose words she used. */
    static Optional<String> word(String text, Map<String, List<String>> offered) {
        return Choices.byWord(Plain.of(text), offered);
    }

    @Override
    public Optional<String> read(Kind kind, String text, Instant now) {
        return switch (kind) {
            case CHOICE -> Optional.empty();
            case TEXT, PLACE, DATE -> Optional.of(text.strip()).filter(words -> !words.isEmpty());
            case NUMBER, MONEY -> counted(Numerals.in(Plain.of(text)));
            case AGE -> counted(Numerals.in(Plain.of(text))).filter(age -> Integer.parseInt(age) <= LONGEST_AGE);
            case PHONE -> Optional.of(Plain.of(text)).filter(PHONE.asMatchPredicate());
        };
    }

    private static Optional<String> counted(OptionalInt number) {
        return number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty();
    }
}
