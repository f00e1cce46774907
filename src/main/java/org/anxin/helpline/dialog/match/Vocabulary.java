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
 * neither. A menu that offers yes and no also knows every common way to say them.
 */
final class Vocabulary {

    private static final List<String> NEUTRAL = Stream.concat(
                    NoAnswer.phrases().stream(), Speech.words("question").stream())
            .toList();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Set<String>> whole = new HashMap<>();

    Vocabulary(Map<String, List<String>> offered) {
        offered.forEach((name, words) -> words.forEach(word -> add(name, Plain.of(word), false)));
        Map<String, Set<String>> own = Map.copyOf(whole);
        if (offered.containsKey("yes") && offered.containsKey("no")) {
            YesNo.words().forEach((answer, words) -> {
                String name = offered.containsKey(answer) ? answer : "";
                words.stream().filter(word -> !own.containsKey(word)).forEach(word -> add(name, word, true));
            });
        }
        NEUTRAL.forEach(phrase -> entries.add(Entry.of("", phrase, false)));
    }

    List<Entry> entries() {
        return entries;
    }

    /** The choices of which this is a word. */
    Set<String> whole(String plain) {
        return whole.getOrDefault(plain, Set.of());
    }

    private void add(String name, String plain, boolean leading) {
        if (plain.isEmpty()) {
            return;
        }
        entries.add(Entry.of(name, plain, leading));
        if (!name.isEmpty()) {
            whole.computeIfAbsent(plain, word -> new TreeSet<>()).add(name);
        }
    }
}
