package org.anxin.helpline.dialog.match;

import java.util.Optional;

/**
 * How many, with how surely it was said.
 *
 * @param low what was said, or the smallest it can be
 * @param high the largest of a range, else the same
 * @param start where it stands in the text
 */
record Quantity(long low, long high, How how, int start, int end) {

    enum How {
        EXACT,
        ABOUT,
        AT_LEAST,
        AT_MOST
    }

    /** The first anywhere in a {@link Plain} text. */
    static Optional<Quantity> in(String plain) {
        return new Quantities(plain).next(0);
    }

    /** Short and the same in every language: 3, ~3, 20+, &lt;20, 2–3. */
    String shown() {
        return switch (how) {
            case EXACT -> Long.toString(low);
            case ABOUT -> high > low ? low + "–" + high : "~" + low;
            case AT_LEAST -> low + "+";
            case AT_MOST -> "<" + low;
        };
    }
}
