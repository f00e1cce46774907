package org.anxin.helpline.dialog;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a long text into parts that a channel can carry: behind a sentence where that is possible, else behind a comma
 * or a space, and only where neither comes in time between any two characters as people see them.
 */
public final class TextParts {

    private static final String SENTENCE_ENDS = "。！？；…!?;\n";
    /** These end a sentence only before a space: 3.5 and 10:30 stay whole. */
    private static final String SENTENCE_ENDS_BEFORE_SPACE = ".:";

    private static final String PAUSES = "，、：,";
    private static final String CLOSING = "”’」』）)】》\"'";

    private TextParts() {}

    /**
     * Parts of at most so many UTF-16 units, which together are the text but for white space around the cuts. A single
     * character that is longer than a part by itself is cut between its code points.
     *
     * @param maxUnits at least 2, so that every code point fits
     */
    public static List<String> split(String text, int maxUnits) {
        if (maxUnits < 2) {
            throw new IllegalArgumentException("A part needs room for 2 units, not " + maxUnits);
        }
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        while (rest.length() > maxUnits) {
            characters.setText(rest);
            int cut = cut(rest, maxUnits, characters);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int cut(String text, int maxUnits, BreakIterator characters) {
        int pause = 0;
        int space = 0;
        for (int end = maxUnits; end > 0; end--) {
            if (!characters.isBoundary(end)) {
                continue;
            }
            if (endsWithMark(text, end, SENTENCE_ENDS) || endsBeforeSpace(text, end)) {
                return end;
            }
            if (pause == 0 && endsWithMark(text, end, PAUSES)) {
                pause = end;
            }
            if (space == 0 && (isSpace(text, end - 1) || isSpace(text, end))) {
                space = end;
            }
        }
        if (pause > 0 || space > 0) {
            return Math.max(pause, space);
        }
        int character = characters.isBoundary(maxUnits) ? maxUnits : characters.preceding(maxUnits);
        if (character > 0) {
            return character;
        }
        return Character.isHighSurrogate(text.charAt(maxUnits - 1)) ? maxUnits - 1 : maxUnits;
    }

    /** A mark with its closing quotes, and not in the middle of several, such as ?! */
    private static boolean endsWithMark(String text, int end, String marks) {
        int last = end - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        boolean moreFollow =
                end < text.length() && (marks.indexOf(text.charAt(end)) >= 0 || CLOSING.indexOf(text.charAt(end)) >= 0);
        return marks.indexOf(text.charAt(last)) >= 0 && !moreFollow;
    }

    private static boolean endsBeforeSpace(String text, int end) {
        return SENTENCE_ENDS_BEFORE_SPACE.indexOf(text.charAt(end - 1)) >= 0 && isSpace(text, end);
    }

    private static boolean isSpace(String text, int at) {
        return at < text.length() && Character.isWhitespace(text.charAt(at));
    }
}
