package org.anxin.helpline.understanding.model;

import java.util.List;
import org.anxin.helpline.understanding.text.NormalText;

/** Cuts a text into the pieces the classifiers count. Stateless. A piece is a 64-bit hash; blocks are weighed apart. */
public enum Grams {
    /** Characters and syllables, for texts that are written in characters. */
    CHINESE {
        @Override
        void collect(NormalText text, Sink sink) {
            ChineseGrams.collect(text.text(), sink);
        }
    },
    /** Chinese as it sounds, for texts that are typed in pinyin; characters are taken as if they were. */
    PINYIN {
        @Override
        void collect(NormalText text, Sink sink) {
            PinyinGrams.collect(text.text(), sink);
        }
    },
    ENGLISH {
        @Override
        void collect(NormalText text, Sink sink) {
            EnglishGrams.collect(text.text(), sink);
        }
    };

    /**
     * Three blocks each: characters, sounds and concepts; spelled syllables, sounds and concepts; words, letters and
     * concepts.
     */
    static final int BLOCKS = 3;

    /** How much each block weighs, by cross-validation. */
    static final double[] SHARES = {1, 1, 0.5};

    /** Text beyond this is not classified; topics are clear long before. */
    static final int LONGEST = 600;

    abstract void collect(NormalText text, Sink sink);

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
