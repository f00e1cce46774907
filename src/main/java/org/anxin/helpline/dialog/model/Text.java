package org.anxin.helpline.dialog.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message in one language.
 *
 * @param label what a review calls the answer, empty if it is never reviewed
 * @param choices words of each choice by its name, the label first
 * @param budget segments this text may take, where it may take more than its dialog's others
 */
public record Text(
        Message message, String label, Map<String, List<String>> choices, Optional<Integer> budget, Place place) {

    /** The words of these choices, in this order. */
    public Map<String, List<String>> offered(List<String> names) {
        Map<String, List<String>> offered = new LinkedHashMap<>();
        names.forEach(name -> offered.put(name, choices.getOrDefault(name, List.of(name))));
        return offered;
    }

    /** What a person reads on the button of a choice. */
    public String label(String choice) {
        List<String> words = choices.getOrDefault(choice, List.of());
        return words.isEmpty() ? choice : words.getFirst();
    }
}
