package org.anxin.helpline.understanding.model;

import java.util.List;
import org.anxin.helpline.understanding.text.NormalText;

/** Cuts a text into the pieces the classifiers count. Stateless. A piece is a 64-bit hash; blocks are weighed apart. */
public enum Grams {
    CHINESE {
        @Override
        void collect(NormalText text, boolean heardOnly, Sink sink) {
            ChineseGrams.collect(text.text(), heardOnly, sink);
        }
    },
    ENGLISH {
        @Override
        void collect(NormalText text, boolean heardOnly, Sink sink) {
            EnglishGrams.collect(text.text(), sink);
        }
    };

    /** Both languages have three blocks: characters, sounds and concepts; words, letters and concepts. */
    static final int BLOCKS = 3;

    /** How much each block weighs, by cross-validation. */
    static final double[] SHARES = {1, 1, 0.5};

    /** Text beyond this is not classified; topics are clear long before. */
    static final int LONGEST = 600;

    /** @param heardOnly leaves out what is written in characters, as if the text had been typed in pinyin */
    abstract void collect(NormalText text, boolean heardOnly, Sink sink);

    /** Takes the pieces, in any order. */
    interface Sink {
        void add(int block, long hash);
    }

    /** What most of the texts are written in. */
    public static Grams of(List<Utterance> utterances) {
        long han = utterances.stream()
                .filter(utterance -> utterance.text().text().codePoints().anyMatch(Character::isIdeographic))
                .count();
        return han * 2 > utterances.size() ? CHINESE : ENGLISH;
    }

    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
