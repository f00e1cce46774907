package org.anxin.helpline.knowledge;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * One spelling for what is searched and what it is searched in: narrow, lower case, simplified, without common slips.
 */
record Spelling(Map<String, String> slips) {

    private static final int LONGEST = 600;

    String of(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String narrow = Normalizer.normalize(bounded, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        String one = HanLP.convertToSimplifiedChinese(narrow);
        for (Map.Entry<String, String> slip : slips.entrySet()) {
            one = one.replace(slip.getKey(), slip.getValue());
        }
        return one;
    }
}
