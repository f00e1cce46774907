package org.anxin.helpline.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message in one language.
 *
 * @param choices words of each choice by its name, the label first
 */
record Text(String text, Map<String, List<String>> choices) {

    /** The words of these choices, in this order. */
    Map<String, List<String>> offered(List<String> names) {
        Map<String, List<String>> offered = new LinkedHashMap<>();
        names.forEach(name -> offered.put(name, choices.getOrDefault(name, List.of(name))));
        return offered;
    }
}
