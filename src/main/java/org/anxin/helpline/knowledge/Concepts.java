package org.anxin.helpline.knowledge;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Names the things a text is about, whatever words it uses for them. */
final class Concepts {

    private final Map<String, Set<String>> byPhrase = new HashMap<>();
    private final UnaryOperator<String> plain;

    /**
     * @param phrases words and phrases by the thing they mean
     * @param plain brings a text and a phrase into the form in which they are compared
     */
    Concepts(Map<String, List<String>> phrases, UnaryOperator<String> plain) {
        this.plain = plain;
        phrases.forEach((concept, words) ->
                words.forEach(word -> byPhrase.computeIfAbsent(plain.apply(word), phrase -> new LinkedHashSet<>())
                        .add(concept)));
        byPhrase.keySet().removeIf(String::isBlank);
    }

    Set<String> of(String text) {
        String compared = plain.apply(text);
        Set<String> found = new LinkedHashSet<>();
        byPhrase.forEach((phrase, concepts) -> {
            if (compared.contains(phrase)) {
                found.addAll(concepts);
            }
        });
        return found;
    }
}
