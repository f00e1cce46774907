package org.anxin.helpline.understanding.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The syllables of toneless pinyin, how joined ones come apart, and which ones sound alike in the south-west. */
final class Syllables {

    private static final int LONGEST = 6;
    /** Letters that are syllables on paper but stand for English, sighs or initials in messages. */
    private static final Set<String> NOT_MEANT = Set.of("m", "n", "ng", "hm", "hng", "e", "o", "ei", "yo", "none");

    private static final Set<String> ALL = all();
    private static final Map<String, String> MERGED = merged();

    private Syllables() {}

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        Arrays.stream(Pinyin.values())
                .map(pinyin -> pinyin.getPinyinWithoutTone().replace('ü', 'v'))
                .filter(syllable -> !NOT_MEANT.contains(syllable))
                .forEach(all::add);
        all.addAll(List.of("lue", "nue"));
        return Set.copyOf(all);
    }

    private static Map<String, String> merged() {
        Map<String, String> merged = new HashMap<>();
        ALL.forEach(syllable -> merged.put(syllable, merge(syllable)));
        return Map.copyOf(merged);
    }

    /** zh, ch, sh as z, c, s; n as l; -ng as -n; hu as f: what many in Yunnan, and their keyboards, do not part. */
    private static String merge(String syllable) {
        String merged =
                syllable.replaceFirst("^([zcs])h", "$1").replaceFirst("^n", "l").replaceFirst("ng$", "n");
        if (merged.startsWith("hu")) {
            String rest = merged.substring(2);
            merged = switch (rest) {
                case "" -> "fu";
                case "i" -> "fei";
                case "n" -> "fen";
                default -> "f" + rest;
            };
        }
        return merged;
    }

    static String merge(CharSequence syllable) {
        return MERGED.getOrDefault(syllable.toString(), syllable.toString());
    }

    static boolean contains(String syllable) {
        return ALL.contains(syllable);
    }

    /** The fewest syllables that make up a word of a–z, the longer ones first; empty where there are none. */
    static List<String> of(String word) {
        int length = word.length();
        int[] fewest = new int[length + 1];
        Arrays.fill(fewest, Integer.MAX_VALUE);
        int[] from = new int[length + 1];
        fewest[0] = 0;
        for (int end = 1; end <= length; end++) {
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                if (fewest[start] < fewest[end] - 1 && ALL.contains(word.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        if (length == 0 || fewest[length] == Integer.MAX_VALUE) {
            return List.of();
        }
        List<String> syllables = new ArrayList<>();
        for (int end = length; end > 0; end = from[end]) {
            syllables.add(word.substring(from[end], end));
        }
        Collections.reverse(syllables);
        return syllables;
    }
}
