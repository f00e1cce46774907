package org.anxin.helpline.knowledge;

import java.util.Comparator;

/**
 * Something wrong with what is known.
 *
 * @param code of the rule it breaks, such as K03; {@code K00} when the file cannot be read
 * @param hint what to do about it, one sentence or nothing
 */
public record Finding(String code, Place place, String problem, String hint) implements Comparable<Finding> {

    static final String UNREADABLE = "K00";

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::place).thenComparing(Finding::code).thenComparing(Finding::problem);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place + ": " + code + " " + problem + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
