package org.anxin.helpline.dialog.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words of a menu's choices, with the phrases that must not be mistaken for them: "no idea" is not "no", and 有没有 is
 * neither.
 */
final class Vocabulary {

    private static final List<Entry> NEUTRAL = Stream.concat(
                    NoAnswer.phrases().stream(), Speech.words("question").stream())
            .map(phrase -> Entry.of("", phrase))
            .toList();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Set<String>> whole = new HashMap<>();

    Vocabulary(Map<String, List<String>> offered) {
        offered.forEach((name, words) -> words.forEach(word -> add(name, Plain.of(word))));
        entries.addAll(NEUTRAL);
    }

    List<Entry> entries() {
        return entries;
    }

    /** The choices of which this is a word. */
    Set<String> whole(String plain) {
        return whole.getOrDefault(plain, Set.of());
    }

    private void add(String name, String plain) {
        if (!plain.isEmpty()) {
            entries.add(Entry.of(name, plain));
            whole.computeIfAbsent(plain, word -> new TreeSet<>()).add(name);
        }
    }
}
