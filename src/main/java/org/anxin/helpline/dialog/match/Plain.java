package org.anxin.helpline.dialog.match;

import com.hankcs.hanlp.HanLP;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/**
 * One spelling for what people type: width, case, traditional characters, emoji digits and outer punctuation. The
 * apostrophe is always the typewriter's, and tone marks and accents of Latin letters are gone.
 */
public final class Plain {

    /** What is longer is cut before it is read: what an answer means is said before that. */
    static final int LONGEST = 500;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final int KEYCAP_TEN = 0x1F51F;
    private static final int NEGATIVE_CIRCLED_ONE = 0x2776;
    private static final int CIRCLED_DIGITS = 10;
    private static final int FIRST_HAN = 0x2E80;
    private static final int UNIFIED = 0x4E00;
    private static final int LAST_UNIFIED = 0x9FFF;

    private Plain() {}

    public static String of(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        // Decomposed, so that jǔ bào loses its tones with the other marks.
        String narrow = NFD.normalize(NFKC.normalize(bounded)).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(narrow.length());
        narrow.codePoints().filter(c -> !isInvisible(c)).forEach(c -> append(kept, c));
        String composed = NFKC.normalize(kept);
        String simplified = composed.chars().allMatch(c -> c < 0x80)
                ? composed
                : HanLP.convertToSimplifiedChinese(composed).replace("甚么", "什么").replace('著', '着');
        return trimmed(simplified).replaceAll("\\s+", " ");
    }

    static boolean isHan(int codePoint) {
        if (codePoint < FIRST_HAN) {
            return false;
        }
        // Nearly all that people type; looking the script up costs more than all else that is asked of a character.
        return codePoint >= UNIFIED && codePoint <= LAST_UNIFIED
                || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Plain::isHan);
    }

    private static void append(StringBuilder kept, int c) {
        int circled = c - NEGATIVE_CIRCLED_ONE;
        if (c == KEYCAP_TEN) {
            kept.append(10);
        } else if (circled >= 0 && circled < CIRCLED_DIGITS) {
            kept.append(circled + 1);
        } else {
            kept.appendCodePoint(c == '’' || c == '‘' || c == '`' ? '\'' : c);
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || (type == Character.CONTROL && !Character.isWhitespace(c));
    }

    private static String trimmed(String text) {
        int[] points = text.codePoints().toArray();
        int start = 0;
        int end = points.length;
        while (start < end && !isWordy(points[start])) {
            start++;
        }
        while (end > start && !isWordy(points[end - 1])) {
            end--;
        }
        return new String(points, start, end - start);
    }

    private static boolean isWordy(int c) {
        return UCharacter.isLetterOrDigit(c);
    }
}
