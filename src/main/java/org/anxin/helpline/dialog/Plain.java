package org.anxin.helpline.dialog;

import com.hankcs.hanlp.HanLP;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** One spelling for what people type: width, case, traditional characters, emoji digits and outer punctuation. */
final class Plain {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Plain() {}

    static String of(String text) {
        String narrow = NFKC.normalize(text).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(narrow.length());
        narrow.codePoints().filter(c -> !isInvisible(c)).forEach(kept::appendCodePoint);
        String simplified = HanLP.convertToSimplifiedChinese(kept.toString());
        return trimmed(simplified).replaceAll("\\s+", " ");
    }

    static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
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
