package org.anxin.helpline.knowledge;

import java.util.List;
import java.util.Map;

/**
 * What people say for the same thing, by language.
 *
 * @param slips other spellings, and what to read for them
 * @param concepts words and phrases by the thing they mean
 */
record Synonyms(Map<String, Map<String, String>> slips, Map<String, Map<String, List<String>>> concepts) {

    Map<String, String> slips(String language) {
        return slips.getOrDefault(language, Map.of());
    }

    Map<String, List<String>> concepts(String language) {
        return concepts.getOrDefault(language, Map.of());
    }
}
