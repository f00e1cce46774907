package org.anxin.helpline.dialog.match;

import java.util.Comparator;
import java.util.Set;

/**
 * A stretch of an answer that a word takes.
 *
 * @param names the choices the word belongs to; none for a phrase that only keeps others from being seen inside it
 * @param denied whether the sentence says that it is not this
 */
record Span(int start, int end, Set<String> names, boolean denied) {

    /** From left to right, the longest first; at the same place a choice before a phrase that is none. */
    static final Comparator<Span> READING_ORDER = Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed())
            .thenComparing(span -> span.names.isEmpty());
}
