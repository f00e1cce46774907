package org.anxin.helpline.understanding.entity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A Chinese name that one of a few words ends: the first of them after at least two and at most so many characters of a
 * name. It looks for the words first, since few texts hold one.
 */
final class Named implements Finder {

    private static final int SHORTEST = 2;

    private final String type;
    private final Collection<String> endings;
    private final BitSet never = new BitSet();
    private final int longest;
    private final boolean whole;

    /**
     * @param never characters that no name holds
     * @param longest how many characters the name has at most
     * @param whole whether the word that ends the name is a part of its value
     */
    Named(String type, List<String> endings, String never, int longest, boolean whole) {
        this.type = type;
        this.endings = endings;
        this.longest = longest;
        this.whole = whole;
        never.chars().forEach(this.never::set);
    }

    @Override
    public List<Span> in(String text) {
        TreeMap<Integer, String> ends = ends(text);
        List<Span> spans = new ArrayList<>(0);
        for (int from = 0; !ends.isEmpty() && from < ends.lastKey(); ) {
            Span span = at(text, from, ends);
            if (span == null) {
                from++;
            } else {
                spans.add(span);
                from = span.end();
            }
        }
        return spans;
    }

    /** Where one of the words begins, and the first of the list that does. */
    private TreeMap<Integer, String> ends(String text) {
        TreeMap<Integer, String> ends = new TreeMap<>();
        for (String ending : endings) {
            for (int at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
                ends.putIfAbsent(at, ending);
            }
        }
        return ends;
    }

    private @Nullable Span at(String text, int from, TreeMap<Integer, String> ends) {
        for (int at = from; at < text.length() && at - from <= longest; at++) {
            String ending = at - from < SHORTEST ? null : ends.get(at);
            if (ending != null) {
                int end = at + ending.length();
                return new Span(type, from, end, text.substring(from, whole ? end : at));
            }
            if (!isName(text.charAt(at))) {
                return null;
            }
        }
        return null;
    }

    private boolean isName(char unit) {
        return (unit >= 'a' && unit <= 'z' || unit >= '0' && unit <= '9' || Character.isIdeographic(unit))
                && !never.get(unit);
    }
}
