package org.anxin.helpline.understanding.model;

import java.util.List;
import org.anxin.helpline.understanding.text.Concepts;
import org.anxin.helpline.understanding.text.Mention;
import org.anxin.helpline.understanding.text.Sound;
import org.anxin.helpline.understanding.text.Sounds;

/** Characters and syllables, one to three together, Latin words and numbers whole, and concepts. */
final class ChineseGrams {

    private static final int WRITTEN = 0;
    private static final int HEARD = 1;
    private static final long EDGE = Hashes.of("^");

    private ChineseGrams() {}

    static void collect(String normalised, boolean heardOnly, Grams.Sink sink) {
        String text = Grams.bounded(normalised);
        List<Sound> sounds = Sounds.of(text);
        if (!heardOnly) {
            signs(text, sink);
            chain(
                    sounds.stream()
                            .map(Sound::written)
                            .filter(written -> !written.isEmpty())
                            .mapToLong(Hashes::of)
                            .toArray(),
                    WRITTEN,
                    sink);
        }
        List<Mention> mentions = Concepts.chinese().in(text, sounds);
        ConceptGrams.collect(
                heardOnly
                        ? mentions.stream()
                                .filter(mention -> mention.units() > 1)
                                .toList()
                        : mentions,
                sink);
        chain(sounds.stream().map(Sound::heard).mapToLong(Hashes::of).toArray(), HEARD, sink);
    }

    private static void chain(long[] units, int block, Grams.Sink sink) {
        long before = EDGE;
        for (int i = 0; i < units.length; i++) {
            sink.add(block, Hashes.with(block + 1, units[i]));
            long pair = Hashes.with(before, units[i]);
            sink.add(block, Hashes.with(block + 11, pair));
            if (i > 1) {
                sink.add(block, Hashes.with(block + 51, Hashes.with(units[i - 2], pair)));
            }
            before = units[i];
        }
        if (units.length > 0) {
            sink.add(block, Hashes.with(block + 11, Hashes.with(before, EDGE)));
        }
    }

    /** Question marks, exclamation marks and emoji say something too. */
    private static void signs(String text, Grams.Sink sink) {
        text.codePoints()
                .filter(point -> point == '?'
                        || point == '!'
                        || point > 0x1F000 && Character.getType(point) == Character.OTHER_SYMBOL)
                .forEach(point -> sink.add(WRITTEN, Hashes.with(31, point)));
    }
}
