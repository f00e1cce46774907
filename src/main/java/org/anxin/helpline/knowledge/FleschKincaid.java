package org.anxin.helpline.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The grade of school in which an English text can be read: 0.39 words a sentence + 11.8 syllables a word - 15.59. */
final class FleschKincaid {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;]+(\\s+|$)");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z']+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private FleschKincaid() {}

    static double grade(String text) {
        long sentences = Arrays.stream(SENTENCE_END.split(text))
                .filter(sentence -> !sentence.isBlank())
                .count();
        // A placeholder or a number is one easy word.
        String plain = Renderer.PLACEHOLDER.matcher(text).replaceAll("one").replaceAll("\\d[\\d,.]*", "one");
        List<String> words = NO_LETTER
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isBlank())
                .toList();
        if (words.isEmpty() || sentences == 0) {
            return 0;
        }
        double syllables = words.stream().mapToInt(FleschKincaid::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    /** Groups of vowels, without a silent e at the end. */
    private static int syllables(String word) {
        String spoken = word.replace("'", "")
                .replaceAll("(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$", "")
                .replaceAll("(?<=[^aeiouytd])ed$", "d")
                .replaceAll("(?<=[^aeiouysxzgc])es$", "s");
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
