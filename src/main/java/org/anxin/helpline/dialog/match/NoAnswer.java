package org.anxin.helpline.dialog.match;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    private static final Pattern MARKS = Pattern.compile("[\\s\\p{P}\\p{S}]");
    private static final Map<String, NoAnswer> WHOLE = Arrays.stream(values())
            .flatMap(kind -> kind.words().stream().map(word -> Map.entry(word, kind)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    /** The longest first. */
    private static final List<Phrase> PHRASES = Arrays.stream(values())
            .flatMap(kind -> kind.words().stream().map(phrase -> Phrase.of(kind, phrase)))
            .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.text.length())
                    .reversed())
            .toList();

    /** Empty where the text is an answer, or nothing at all. */
    public static Optional<NoAnswer> read(String text) {
        String plain = Plain.of(text);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(WHOLE.get(plain)).or(() -> longestAmongFillers(plain));
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

    private static Optional<NoAnswer> longestAmongFillers(String plain) {
        List<String> words = Plain.hasHan(plain) ? List.of() : Latin.words(plain);
        return PHRASES.stream()
                .filter(phrase -> phrase.says(plain, words))
                .findFirst()
                .map(Phrase::kind);
    }

    /** @param words of a Latin phrase; none for one with Han characters */
    private record Phrase(NoAnswer kind, String text, List<String> words) {

        static Phrase of(NoAnswer kind, String text) {
            return new Phrase(kind, text, Plain.hasHan(text) ? List.of() : Latin.words(text));
        }

        boolean says(String plain, List<String> said) {
            if (words.isEmpty()) {
                int at = text.length() == 1 ? -1 : plain.indexOf(text);
                return at >= 0
                        && FILLERS.of(MARKS.matcher(plain.substring(0, at) + plain.substring(at + text.length()))
                                .replaceAll(""));
            }
            int at = Collections.indexOfSubList(said, words);
            return at >= 0
                    && LATIN_FILLERS.containsAll(said.subList(0, at))
                    && LATIN_FILLERS.containsAll(said.subList(at + words.size(), said.size()));
        }
    }
}
