package org.anxin.helpline.dialog.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ways not to answer a question. They are answers, kept apart because they mean different things to staff. */
public enum NoAnswer {
    SKIPPED,
    UNKNOWN,
    REFUSED;

    /** Whoever writes more than this has said something. */
    private static final int LONGEST = 60;

    private static final Map<String, List<String>> LISTS = Lexicon.load("no-answers");
    private static final Cover FILLERS = new Cover(LISTS.get("fillers"));
    private static final Set<String> LATIN_FILLERS = new HashSet<>(LISTS.get("fillers-latin"));

    /** Empty where the text is an answer, or nothing at all. */
    public static Optional<NoAnswer> read(String text) {
        String plain = Plain.of(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(kind -> kind.words().stream().anyMatch(word -> word.equals(plain)))
                .findFirst()
                .or(() -> longestAmongFillers(plain));
    }

    /** What is kept in place of the answer; no answer of a person's own begins like it. */
    public String value() {
        return "~" + name().toLowerCase(Locale.ROOT);
    }

    static List<String> phrases() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.words().stream())
                .filter(word -> word.length() > 1)
                .toList();
    }

    private List<String> words() {
        return LISTS.get(name().toLowerCase(Locale.ROOT));
    }

    private record Found(NoAnswer kind, String phrase) {}

    private static Optional<NoAnswer> longestAmongFillers(String plain) {
        return Arrays.stream(values())
                .flatMap(kind -> kind.words().stream().map(phrase -> new Found(kind, phrase)))
                .filter(found -> says(plain, found.phrase))
                .max(java.util.Comparator.comparingInt(found -> found.phrase.length()))
                .map(Found::kind);
    }

    private static boolean says(String plain, String phrase) {
        if (Plain.hasHan(phrase)) {
            int at = phrase.length() == 1 ? -1 : plain.indexOf(phrase);
            String around = at < 0 ? "" : plain.substring(0, at) + " " + plain.substring(at + phrase.length());
            return at >= 0 && FILLERS.of(around.replaceAll("[\\s\\p{P}\\p{S}]", ""));
        }
        List<String> words = Latin.words(plain);
        List<String> wanted = Latin.words(phrase);
        int at = java.util.Collections.indexOfSubList(words, wanted);
        return at >= 0
                && !Plain.hasHan(plain)
                && Stream.concat(
                                words.subList(0, at).stream(), words.subList(at + wanted.size(), words.size()).stream())
                        .allMatch(LATIN_FILLERS::contains);
    }
}
