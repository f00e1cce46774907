package org.anxin.helpline.dialog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.anxin.helpline.dialog.match.AnswerKind;
import org.anxin.helpline.dialog.match.Choices;
import org.anxin.helpline.dialog.match.NoAnswer;
import org.anxin.helpline.dialog.match.Plain;
import org.anxin.helpline.dialog.match.TypedAnswer;
import org.anxin.helpline.dialog.model.Kind;

/** Everything the engine asks of the matcher. */
final class Matching implements AnswerReader {

    /** Days and hours are those of China, wherever the process runs. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static String plain(String text) {
        return Plain.of(text);
    }

    /** The place in a menu of that size, from 1, if the text names one and says nothing else. */
    static OptionalInt position(String text, int size) {
        return Choices.position(text, size);
    }

    /** The choice she means, by number, word, sound or slip. */
    static Optional<String> choice(String text, Map<String, List<String>> offered) {
        return Choices.match(text, offered);
    }

    /** The choice one of whose words she used, in a text that answers no menu. */
    static Optional<String> word(String text, Map<String, List<String>> offered) {
        return Choices.byWord(text, offered);
    }

    /** {@code skipped}, {@code unknown} or {@code refused}, however she said it. */
    static Optional<String> noAnswer(String text) {
        return NoAnswer.read(text).map(none -> none.value().substring(1));
    }

    @Override
    public Optional<String> read(Kind kind, String text, Instant now) {
        return AnswerKind.named(kind.inFile()).flatMap(reader -> switch (reader.read(text, now.atZone(ZONE))) {
            case TypedAnswer.Read read -> Optional.of(read.value());
            case TypedAnswer.ToSeal sealed -> Optional.of(sealed.value());
            case TypedAnswer.NotRead notRead -> Optional.empty();
        });
    }
}
