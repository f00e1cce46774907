package org.anxin.helpline.knowledge;

import java.util.List;

/**
 * An answer in one language with today's values, each part at most two SMS segments.
 *
 * @param parts sent at once: the answer, then the next step with deadline and numbers
 * @param more sent when she asks for more: further parts, evidence to keep, legal basis
 * @param stale values that were past their date, for staff
 */
public record Rendered(List<String> parts, List<String> more, List<StaleValue> stale) {

    public Rendered {
        parts = List.copyOf(parts);
        more = List.copyOf(more);
        stale = List.copyOf(stale);
    }
}
