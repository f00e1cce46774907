package org.anxin.helpline.dialog.match;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of pieces, and whether a text is made of them and nothing else. */
final class Cover {

    private final Set<String> pieces;
    private final int longest;

    Cover(Collection<String> pieces) {
        this.pieces = pieces.stream().filter(piece -> !piece.isEmpty()).collect(Collectors.toUnmodifiableSet());
        this.longest = this.pieces.stream().mapToInt(String::length).max().orElse(0);
    }

    boolean of(String text) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int at = 0; at < text.length(); at++) {
            for (int end = at + 1; reached[at] && end <= Math.min(text.length(), at + longest); end++) {
                reached[end] |= pieces.contains(text.substring(at, end));
            }
        }
        return reached[text.length()];
    }

    /** How much of the text's end the longest single piece takes; 0 where none fits. */
    int tail(String text) {
        for (int length = Math.min(longest, text.length()); length > 0; length--) {
            if (pieces.contains(text.substring(text.length() - length))) {
                return length;
            }
        }
        return 0;
    }

    /** How much of the text's beginning the longest single piece takes; 0 where none fits. */
    int head(String text) {
        for (int length = Math.min(longest, text.length()); length > 0; length--) {
            if (pieces.contains(text.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }
}
