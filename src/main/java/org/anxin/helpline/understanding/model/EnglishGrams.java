package org.anxin.helpline.understanding.model;

import java.util.List;
import org.anxin.helpline.understanding.text.Concepts;
import org.anxin.helpline.understanding.text.Shapes;
import org.anxin.helpline.understanding.text.Word;

/** Words, one and two together and two with another between them, letters two to five together, and concepts. */
final class EnglishGrams {

    private static final int WORDS = 0;
    private static final int LETTERS = 1;
    private static final long EDGE = Hashes.of("^");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private EnglishGrams() {}

    static void collect(String normalised, Grams.Sink sink) {
        List<Word> words = Word.of(Grams.bounded(normalised));
        long beforeThat = EDGE;
        long before = EDGE;
        for (Word word : words) {
            String shape = Shapes.of(word.text());
            long hash = Hashes.of(shape);
            sink.add(WORDS, Hashes.with(1, hash));
            sink.add(WORDS, Hashes.with(11, Hashes.with(before, hash)));
            sink.add(WORDS, Hashes.with(21, Hashes.with(beforeThat, hash)));
            letters(shape, sink);
            beforeThat = before;
            before = hash;
        }
        if (!words.isEmpty()) {
            sink.add(WORDS, Hashes.with(11, Hashes.with(before, EDGE)));
        }
        ConceptGrams.collect(Concepts.english().in(words), sink);
    }

    private static void letters(String word, Grams.Sink sink) {
        String edged = "_" + word + "_";
        for (int start = 0; start < edged.length(); start++) {
            for (int end = start + SHORTEST; end <= Math.min(edged.length(), start + LONGEST); end++) {
                sink.add(LETTERS, Hashes.with(2, Hashes.of(edged, start, end)));
            }
        }
    }
}
