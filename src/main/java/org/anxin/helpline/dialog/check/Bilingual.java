package org.anxin.helpline.dialog.check;

import java.util.Locale;
import java.util.regex.Pattern;

/** {@code 中文 / English} stands for one of the two; anything else is the same in both. */
final class Bilingual {

    private static final String CUT = " / ";
    private static final Pattern BOTH = Pattern.compile("\\(([^()]*) / ([^()]*)\\)");

    private Bilingual() {}

    static String of(String written, Locale language) {
        int cut = written.indexOf(CUT);
        return cut < 0
                ? written
                : isSource(language) ? written.substring(0, cut) : written.substring(cut + CUT.length());
    }

    /** The same for every pair in brackets, which are kept. */
    static String within(String written, Locale language) {
        return BOTH.matcher(written).replaceAll(isSource(language) ? "($1)" : "($2)");
    }

    private static boolean isSource(Locale language) {
        return language.equals(Locale.CHINESE);
    }
}
