package org.anxin.helpline.dialog.model;

import java.util.Comparator;

/**
 * Something wrong with a dialog.
 *
 * @param code of the rule it breaks, such as D03
 * @param hint what to do about it, one sentence
 */
public record Finding(String code, Place place, String problem, String hint) implements Comparable<Finding> {

    /** Of files that cannot be read at all. */
    public static final String UNREADABLE = "D00";

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
