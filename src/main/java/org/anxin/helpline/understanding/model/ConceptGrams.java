package org.anxin.helpline.understanding.model;

import java.util.List;
import org.anxin.helpline.understanding.text.Mention;

/** Concepts, and which one stands before which other, near or farther. */
final class ConceptGrams {

    private static final int CONCEPTS = 2;
    private static final int NEAR = 2;
    private static final int FAR = 14;

    private ConceptGrams() {}

    static void collect(List<Mention> mentions, Grams.Sink sink) {
        long[] hashes = mentions.stream()
                .mapToLong(mention -> Hashes.of(mention.concept()))
                .toArray();
        for (int i = 0; i < hashes.length; i++) {
            sink.add(CONCEPTS, Hashes.with(41, hashes[i]));
            for (int k = i + 1; k < hashes.length; k++) {
                int gap = mentions.get(k).first() - mentions.get(i).last();
                if (gap > 0 && gap <= FAR) {
                    sink.add(CONCEPTS, Hashes.with(42, Hashes.with(hashes[i], hashes[k])));
                }
                if (gap > 0 && gap <= NEAR) {
                    sink.add(CONCEPTS, Hashes.with(43, Hashes.with(hashes[i], hashes[k])));
                }
            }
        }
    }
}
