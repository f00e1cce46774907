package org.anxin.helpline.understanding;

import com.hankcs.hanlp.HanLP;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** One spelling for matching: NFKC, lower case, simplified, no invisible characters, single spaces. */
final class Normaliser {

    /** What is longer is cut: a message has far less, and no rule needs more. */
    static final int LONGEST = 4_000;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Normaliser() {}

    static String of(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String narrow = NFKC.normalize(bounded).toLowerCase(Locale.ROOT).replace('’', '\'');
        StringBuilder kept = new StringBuilder(narrow.length());
        narrow.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .forEach(kept::appendCodePoint);
        return HanLP.convertToSimplifiedChinese(kept.toString())
                .replaceAll(" {2,}", " ")
                .strip();
    }
}
