package org.anxin.helpline.dialog.match;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.BreakIterator;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Free text: trimmed, without control characters, and never longer than {@link #LONGEST}. */
final class TextReader implements AnswerReader {

    static final int LONGEST = 1_000;

    @Override
    public TypedAnswer read(String text, ZonedDateTime now) {
        String kept = bounded(clean(text).strip()).strip();
        boolean says = kept.codePoints()
                .anyMatch(c -> UCharacter.isLetterOrDigit(c) || UCharacter.hasBinaryProperty(c, UProperty.EMOJI));
        return says ? TypedAnswer.Read.of(kept) : new TypedAnswer.NotRead();
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\n')
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.isBoundary(LONGEST) ? LONGEST : characters.preceding(LONGEST));
    }
}
