package org.anxin.helpline.dialog.match;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What surrounds an answer without being one: politeness, particles, fillers. From {@code speech.txt}. */
final class Speech {

    private static final Map<String, List<String>> LISTS = Lexicon.load("speech");
    private static final Cover PARTICLES = cover("particles");

    private Speech() {}

    /** The text without particles and politeness behind it; one that is nothing else stays whole. */
    static String bare(String plain) {
        String bare = plain;
        for (int length = PARTICLES.tail(bare); length > 0 && length < bare.length(); length = PARTICLES.tail(bare)) {
            String shorter = bare.substring(0, bare.length() - length);
            if (endsInsideWord(shorter, bare)) {
                break;
            }
            bare = shorter.replaceAll("[\\s\\p{P}\\p{S}]+$", "");
        }
        return bare.isEmpty() ? plain : bare;
    }

    static Cover cover(String... lists) {
        Set<String> pieces = new HashSet<>();
        for (String list : lists) {
            pieces.addAll(words(list));
        }
        return new Cover(pieces);
    }

    static List<String> words(String list) {
        return LISTS.getOrDefault(list, List.of());
    }

    private static boolean endsInsideWord(String shorter, String longer) {
        return !shorter.isEmpty()
                && isLatin(shorter.charAt(shorter.length() - 1))
                && isLatin(longer.charAt(shorter.length()));
    }

    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && !Plain.isHan(c);
    }
}
