package org.anxin.helpline.understanding.model;

import java.util.List;
import org.anxin.helpline.understanding.text.Concepts;
import org.anxin.helpline.understanding.text.Sound;
import org.anxin.helpline.understanding.text.Sounds;

/**
 * Syllables, one to three together, as they are spelled and as the south-west hears them, and concepts of more than one
 * syllable. A character gives no more than its sound: so texts in characters teach how to read pinyin.
 */
final class PinyinGrams {

    private static final int SAID = 0;
    private static final int HEARD = 1;

    private PinyinGrams() {}

    static void collect(String normalised, Grams.Sink sink) {
        String text = Grams.bounded(normalised);
        List<Sound> sounds = Sounds.of(text);
        Chain.collect(sounds, Sound::said, SAID, sink);
        Chain.collect(sounds, Sound::heard, HEARD, sink);
        ConceptGrams.collect(
                Concepts.chinese().in(text, sounds).stream()
                        .filter(mention -> mention.units() > 1)
                        .toList(),
                sink);
    }
}
