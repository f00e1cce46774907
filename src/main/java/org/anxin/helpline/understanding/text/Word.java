package org.anxin.helpline.understanding.text;

import java.util.ArrayList;
import java.util.List;

/** A word of letters and digits, lower case and without apostrophes, and where it stands. */
public record Word(String text, int start, int end) {

    /** Of a normalised text, in order. A Han character is a word of its own, and so are ? and !. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char unit = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(unit) && !Character.isIdeographic(unit)
                    || Character.isSurrogate(unit)
                    || unit == '\u0001') {
                start = word.isEmpty() ? i : start;
                word.append(unit);
            } else if (unit != '\'') {
                if (!word.isEmpty()) {
                    words.add(new Word(word.toString(), start, i));
                    word.setLength(0);
                }
                if (Character.isIdeographic(unit) || unit == '?' || unit == '!') {
                    words.add(new Word(String.valueOf(unit), i, i + 1));
                }
            }
        }
        return words;
    }
}
