package org.anxin.helpline.understanding.model;

import java.util.List;
import java.util.function.Function;
import org.anxin.helpline.understanding.text.Sound;

/** Units of a text one, two and three together, and which ones begin and end it. */
final class Chain {

    private static final long EDGE = Hashes.of("^");

    private Chain() {}

    /** @param unit what is taken of a sound; what is empty is left out */
    static void collect(List<Sound> sounds, Function<Sound, String> unit, int block, Grams.Sink sink) {
        long[] units = sounds.stream()
                .map(unit)
                .filter(one -> !one.isEmpty())
                .mapToLong(Hashes::of)
                .toArray();
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
}
