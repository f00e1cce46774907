package org.anxin.helpline.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Finds the choice somebody means: by number, by one of its words, or by a word inside a sentence. Of several words the
 * first in the sentence counts, and of those that begin together the longest, so that 没有 is not read as 有.
 */
final class Choices {

    private Choices() {}

    /** @param offered choice names with their words, the label first, in the order of the menu */
    static Optional<String> match(String text, Map<String, List<String>> offered) {
        String plain = Plain.of(text);
        OptionalInt number = Numerals.choice(plain);
        if (number.isPresent()) {
            List<String> names = List.copyOf(offered.keySet());
            int position = number.getAsInt();
            if (position >= 1 && position <= names.size()) {
                return Optional.of(names.get(position - 1));
            }
        }
        return byWord(plain, offered);
    }

    static Optional<String> byWord(String plain, Map<String, List<String>> offered) {
        Hit best = null;
        boolean tied = false;
        for (Map.Entry<String, List<String>> choice : offered.entrySet()) {
            for (String word : choice.getValue()) {
                Hit hit = find(plain, Plain.of(word), choice.getKey());
                if (hit == null) {
                    continue;
                }
                int order = best == null ? -1 : hit.compareTo(best);
                if (order < 0) {
                    best = hit;
                    tied = false;
                } else if (order == 0 && !hit.name.equals(best.name)) {
                    tied = true;
                }
            }
        }
        return best == null || tied ? Optional.empty() : Optional.of(best.name);
    }

    private static @Nullable Hit find(String plain, String word, String name) {
        if (word.isEmpty()) {
            return null;
        }
        boolean han = word.codePoints().anyMatch(Plain::isHan);
        for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
            if (han || standsAlone(plain, at, at + word.length())) {
                return new Hit(name, at, word.length());
            }
        }
        return null;
    }

    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !isLatin(text.charAt(start - 1))) && (end == text.length() || !isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && !Plain.isHan(c);
    }

    private record Hit(String name, int at, int length) implements Comparable<Hit> {

        @Override
        public int compareTo(Hit other) {
            return at != other.at ? Integer.compare(at, other.at) : Integer.compare(other.length, length);
        }
    }
}
