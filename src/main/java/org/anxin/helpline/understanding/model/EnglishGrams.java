package org.anxin.helpline.understanding.model;

import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.understanding.text.Shapes;

/** Words one and two together, and letters two to five together inside words with their edges. */
final class EnglishGrams {

    private static final int WORDS = 0;
    private static final int LETTERS = 1;
    private static final long EDGE = Hashes.of("^");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private EnglishGrams() {}

    static void collect(String normalised, Grams.Sink sink) {
        long before = EDGE;
        boolean any = false;
        for (String word : words(Grams.bounded(normalised))) {
            long hash = Hashes.of(word);
            sink.add(WORDS, Hashes.with(1, hash));
            sink.add(WORDS, Hashes.with(11, Hashes.with(before, hash)));
            letters(word, sink);
            before = hash;
            any = true;
        }
        if (any) {
            sink.add(WORDS, Hashes.with(11, Hashes.with(before, EDGE)));
        }
    }

    private static void letters(String word, Grams.Sink sink) {
        String edged = "_" + word + "_";
        for (int start = 0; start < edged.length(); start++) {
            for (int end = start + SHORTEST; end <= Math.min(edged.length(), start + LONGEST); end++) {
                sink.add(LETTERS, Hashes.with(2, Hashes.of(edged, start, end)));
            }
        }
    }

    /** Letters and digits; an apostrophe inside a word is dropped, so that don't and dont are one. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char unit = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isIdeographic(unit)) {
                flush(word, words);
                words.add(String.valueOf(unit));
            } else if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
                word.append(unit);
            } else if (unit != '\'') {
                flush(word, words);
                if (unit == '?' || unit == '!') {
                    words.add(String.valueOf(unit));
                }
            }
        }
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(Shapes.of(word.toString()));
            word.setLength(0);
        }
    }
}
