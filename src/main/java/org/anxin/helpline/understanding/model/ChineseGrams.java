package org.anxin.helpline.understanding.model;

import java.util.List;
import org.anxin.helpline.understanding.text.Concepts;
import org.anxin.helpline.understanding.text.Sound;
import org.anxin.helpline.understanding.text.Sounds;

/** Characters and syllables, one to three together, Latin words and numbers whole, and concepts. */
final class ChineseGrams {

    private static final int WRITTEN = 0;
    private static final int HEARD = 1;

    private ChineseGrams() {}

    static void collect(String normalised, Grams.Sink sink) {
        String text = Grams.bounded(normalised);
        List<Sound> sounds = Sounds.of(text);
        signs(text, sink);
        Chain.collect(sounds, Sound::written, WRITTEN, sink);
        Chain.collect(sounds, Sound::heard, HEARD, sink);
        ConceptGrams.collect(Concepts.chinese().in(text, sounds), sink);
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
