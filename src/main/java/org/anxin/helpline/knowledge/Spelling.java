package org.anxin.helpline.knowledge;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One spelling for what is searched and what it is searched in: narrow, lower case, simplified, and one word for all
 * its synonyms and common slips. Of a list of synonyms, the first word stands for the others.
 */
final class Spelling {

    private static final int LONGEST = 600;

    private final Map<String, String> chinese =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private final Map<String, String> english =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    Spelling(Map<String, List<List<String>>> synonyms) {
        fill(chinese, synonyms.getOrDefault("zh", List.of()));
        fill(english, synonyms.getOrDefault("en", List.of()));
    }

    String of(String text, boolean isChinese) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String narrow = Normalizer.normalize(bounded, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return isChinese ? replaced(HanLP.convertToSimplifiedChinese(narrow)) : words(narrow);
    }

    /** Longest match first, each place replaced once. */
    private String replaced(String text) {
        StringBuilder one = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Map.Entry<String, String> found = null;
            for (Map.Entry<String, String> word : chinese.entrySet()) {
                if (text.startsWith(word.getKey(), at)) {
                    found = word;
                    break;
                }
            }
            one.append(found == null ? text.charAt(at) : found.getValue());
            at += found == null ? 1 : found.getKey().length();
        }
        return one.toString();
    }

    private String words(String text) {
        String one = text;
        for (Map.Entry<String, String> word : english.entrySet()) {
            if (one.contains(word.getKey())) {
                one = one.replaceAll("\\b" + Pattern.quote(word.getKey()) + "\\b", word.getValue());
            }
        }
        return one;
    }

    private static void fill(Map<String, String> words, List<List<String>> lists) {
        for (List<String> list : lists) {
            list.forEach(word -> words.put(word, list.getFirst()));
        }
    }
}
