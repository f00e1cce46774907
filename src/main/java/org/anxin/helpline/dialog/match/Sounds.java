package org.anxin.helpline.dialog.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whole answers typed in pinyin: shi, bushi, mei you. One that spells two meanings means none. */
final class Sounds {

    /** English before they are pinyin. */
    private static final Set<String> ENGLISH =
            Set.of("you", "he", "hen", "men", "women", "me", "fan", "chi", "wu", "gan");

    private final Map<String, String> meanings = new HashMap<>();

    Sounds(Map<String, List<String>> words) {
        words.forEach((meaning, all) -> all.stream()
                .filter(word -> word.codePoints().allMatch(Plain::isHan))
                .map(word -> String.join("", Syllables.of(word)))
                .filter(spelling -> !ENGLISH.contains(spelling))
                .forEach(spelling -> meanings.merge(spelling, meaning, (a, b) -> a.equals(b) ? a : "")));
    }

    Optional<String> read(String plain) {
        String letters = plain.replaceAll("[\\s\\d']", "");
        return Optional.ofNullable(meanings.get(letters)).filter(meaning -> !meaning.isEmpty());
    }
}
