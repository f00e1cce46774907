package org.anxin.helpline.knowledge;

import java.util.Map;

/**
 * The words around an answer, and the names of laws and numbers.
 *
 * @param texts by key, such as {@code next}
 * @param articles names of those that are not simply numbered, such as {@code annex-1}
 * @param lines who answers at a number, by the name of its value
 * @param laws names by short name
 */
record Wording(
        Map<String, Bilingual> texts,
        Map<String, Bilingual> articles,
        Map<String, Bilingual> lines,
        Map<String, Bilingual> laws) {

    /** @throws IllegalStateException when there is no such text */
    Bilingual text(String key) {
        Bilingual text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("shared/wording.yaml has no text " + key);
        }
        return text;
    }
}
