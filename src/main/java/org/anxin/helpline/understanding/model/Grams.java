package org.anxin.helpline.understanding.model;

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

    /** Both languages have two blocks: characters and sounds, words and letters. */
    static final int BLOCKS = 2;

    /** Text beyond this is not classified; topics are clear long before. */
    static final int LONGEST = 600;

    /** @param heardOnly leaves out what is written in characters, as if the text had been typed in pinyin */
    abstract void collect(NormalText text, boolean heardOnly, Sink sink);

    /** Takes the pieces, in any order. */
    interface Sink {
        void add(int block, long hash);
    }

    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
