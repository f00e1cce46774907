package org.anxin.helpline.report;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a text as they are looked for: Latin words and numbers whole, Chinese in pairs of characters. */
final class SearchWords {

    /** What is longer is a story, not a word to find it by. */
    private static final int MOST = 2000;

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private SearchWords() {}

    static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher runs =
                RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (runs.find() && words.size() < MOST) {
            String run = runs.group();
            if (Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN) {
                pairs(run, words);
            } else {
                words.add(run);
            }
        }
        return words;
    }

    private static void pairs(String run, Set<String> words) {
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            words.add(new String(characters, i, 2));
        }
    }
}
