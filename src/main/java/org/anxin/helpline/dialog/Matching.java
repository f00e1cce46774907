package org.anxin.helpline.dialog;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.anxin.helpline.dialog.match.AnswerKind;
import org.anxin.helpline.dialog.match.Choices;
import org.anxin.helpline.dialog.match.NoAnswer;
import org.anxin.helpline.dialog.match.Plain;
import org.anxin.helpline.dialog.match.TypedAnswer;
import org.anxin.helpline.dialog.model.Kind;

/**
 * Everything the engine asks of the matcher. Menus are prepared once and kept as long as the engine; what a person
 * wrote is never kept.
 */
final class Matching {

    /** Days and hours are those of China, wherever the process runs. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** By the choices with their words, in order; there are as many as the dialogs have menus. */
    private final ConcurrentMap<List<Map.Entry<String, List<String>>>, Choices> written = new ConcurrentHashMap<>();

    static String plain(String text) {
        return Plain.of(text);
    }

    /** The place in a menu of that size, from 1, if the text names one and says nothing else. */
    static OptionalInt position(String text, int size) {
        return Choices.position(text, size);
    }

    /** The choice she means, by number, word, sound or slip. */
    Optional<String> choice(String text, Offer offer) {
        return choices(offer).match(text).chosen();
    }

    /** The choice one of whose words she used, in a text that answers no menu. */
    Optional<String> word(String text, Offer offer) {
        return choices(offer).byWord(text).chosen();
    }

    /** {@code skipped}, {@code unknown} or {@code refused}, however she said it. */
    static Optional<String> noAnswer(String text) {
        return NoAnswer.read(text).map(none -> none.value().substring(1));
    }

    /** What was written as a value of that kind; empty when the words are no answer of it. */
    Optional<String> read(Kind kind, String text, Instant now) {
        return AnswerKind.named(kind.inFile()).flatMap(reader -> switch (reader.read(text, now.atZone(ZONE))) {
            case TypedAnswer.Read read -> Optional.of(read.value());
            case TypedAnswer.ToSeal sealed -> Optional.of(sealed.value());
            case TypedAnswer.NotRead notRead -> Optional.empty();
        });
    }

    private Choices choices(Offer offer) {
        return offer.asWritten()
                ? written.computeIfAbsent(List.copyOf(offer.words().entrySet()), key -> Choices.of(offer.words()))
                : Choices.of(offer.words());
    }
}
