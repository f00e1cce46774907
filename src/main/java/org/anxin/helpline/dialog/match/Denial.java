package org.anxin.helpline.dialog.match;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a word in a sentence is denied: 不想举报, "I don't want to report". */
final class Denial {

    /** No denial reaches further back than this. */
    private static final int REACH = 10;

    private static final Pattern UP_TO_MARK = Pattern.compile("^.*[\\s\\p{P}]");
    private static final int REACH_LATIN = 5;
    private static final Cover DENYING = Speech.cover("denying");
    private static final Cover FILLERS = Speech.cover("denying-fillers");
    private static final Cover OWED_DENYING = Speech.cover("owed-denying");
    private static final List<String> AFFIRMING = Speech.words("affirming");
    private static final List<String> QUESTIONS = Speech.words("question");
    private static final List<String> OWED = Speech.words("owed");
    private static final Set<String> OWED_STEMS =
            OWED.stream().map(Latin::stem).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> DENYING_LATIN = Set.copyOf(Speech.words("denying-latin"));
    private static final Set<String> LATIN_FILLERS = Set.copyOf(Speech.words("denying-latin-fillers"));
    private static final Set<String> OWED_DENYING_LATIN = Set.copyOf(Speech.words("owed-denying-latin"));

    private static final Set<String> AUXILIARY = Set.of("do", "does", "did", "has", "have", "get", "got");
    private static final Set<String> PAYING = Set.of("pay", "paid");

    private Denial() {}

    /** @param at where {@code word} begins in the text */
    static boolean han(String plain, int at, String word) {
        String before =
                UP_TO_MARK.matcher(plain.substring(Math.max(0, at - REACH), at)).replaceFirst("");
        String masked = blank(blank(before, AFFIRMING), QUESTIONS);
        for (int start = masked.length(); start > 0; start--) {
            int end = start;
            if (end < masked.length() && !FILLERS.of(masked.substring(end))) {
                continue;
            }
            String upTo = masked.substring(0, end);
            int length = DENYING.tail(upTo);
            if (length > 0) {
                return !owed(word, masked);
            }
        }
        return false;
    }

    static boolean latin(List<String> words, int index, String word) {
        for (int i = index - 1; i >= Math.max(0, index - REACH_LATIN); i--) {
            String one = words.get(i);
            if (DENYING_LATIN.contains(one)) {
                return !(owed(word)
                        && complains(words, i, word)
                        && !words.subList(i + 1, index).contains("want"));
            }
            if (!LATIN_FILLERS.contains(one)) {
                return false;
            }
        }
        return false;
    }

    private static boolean owed(String word) {
        return OWED_STEMS.contains(Latin.stem(word));
    }

    /** "Not paid" and "they do not give wages" complain, "not wages" only denies. */
    private static boolean complains(List<String> words, int denial, String word) {
        return words.get(denial).equals("not")
                ? PAYING.contains(Latin.stem(word)) || (denial > 0 && AUXILIARY.contains(words.get(denial - 1)))
                : OWED_DENYING_LATIN.contains(words.get(denial));
    }

    private static boolean owed(String word, String before) {
        return OWED.stream().anyMatch(word::startsWith) && OWED_DENYING.tail(before) > 0;
    }

    /** The places of the words are kept, their letters are not. */
    private static String blank(String text, List<String> words) {
        String blanked = text;
        for (String word : words) {
            blanked = blanked.replace(word, "□".repeat(word.length()));
        }
        return blanked;
    }
}
