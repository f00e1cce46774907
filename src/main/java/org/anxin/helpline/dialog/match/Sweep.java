package org.anxin.helpline.dialog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.anxin.helpline.dialog.match.Choice.Ambiguous;
import org.anxin.helpline.dialog.match.Choice.Chosen;
import org.anxin.helpline.dialog.match.Choice.How;
import org.anxin.helpline.dialog.match.Choice.None;

/**
 * Reads the words found in a sentence from left to right, the longest at each place, so that 没有 is not read as 有. The
 * first that is not denied counts; another joined to it by "or" or "and" makes the answer ambiguous.
 */
final class Sweep {

    private static final Cover BETWEEN = Speech.cover("between");

    private Sweep() {}

    /** @param menu all names, in the order they are offered */
    static Choice over(String plain, List<Span> spans, How how, List<String> menu) {
        List<Span> said = new ArrayList<>();
        int end = 0;
        for (Span span : merged(spans)) {
            if (span.start() >= end) {
                end = span.end();
                if (!span.denied() && !span.names().isEmpty()) {
                    said.add(span);
                }
            }
        }
        if (said.isEmpty()) {
            return new None();
        }
        Set<String> names = new TreeSet<>(said.getFirst().names());
        for (int i = 1; i < said.size() && joined(plain, said.get(i - 1), said.get(i)); i++) {
            names.addAll(said.get(i).names());
        }
        return outcome(names, how, menu);
    }

    static Choice outcome(Set<String> names, How how, List<String> menu) {
        return names.size() == 1
                ? new Chosen(names.iterator().next(), how)
                : new Ambiguous(menu.stream().filter(names::contains).toList());
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Span.READING_ORDER).toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null
                    && last.start() == span.start()
                    && last.end() == span.end()
                    && !span.names().isEmpty()) {
                Set<String> names = new TreeSet<>(last.names());
                names.addAll(span.names());
                merged.set(merged.size() - 1, new Span(last.start(), last.end(), names, last.denied()));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private static boolean joined(String plain, Span one, Span other) {
        String between = plain.substring(one.end(), other.start()).replace(" ", "");
        return !between.isEmpty() && BETWEEN.of(between);
    }
}
