package org.anxin.helpline.understanding.danger;

import java.util.List;
import java.util.Optional;
import org.anxin.helpline.understanding.Severity;

/**
 * One rule of {@code danger.yaml}.
 *
 * @param any one of these must occur
 * @param with and one of these, if there are any
 * @param without and none of these
 */
record DangerRule(String name, Severity severity, List<String> any, List<String> with, List<String> without) {

    /** The phrase it fires on. */
    Optional<String> in(String text) {
        if (without.stream().anyMatch(text::contains)) {
            return Optional.empty();
        }
        if (!with.isEmpty() && with.stream().noneMatch(phrase -> occurs(text, phrase))) {
            return Optional.empty();
        }
        return any.stream().filter(phrase -> occurs(text, phrase)).findFirst();
    }

    /** Latin phrases count at the beginning and end of words alone: "hit me" is not in "white men". */
    private static boolean occurs(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            if (!isLatin(phrase.charAt(0)) || isFree(text, at - 1) && isFree(text, at + phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFree(String text, int at) {
        return at < 0 || at >= text.length() || !isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
