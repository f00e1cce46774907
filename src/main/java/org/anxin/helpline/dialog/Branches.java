package org.anxin.helpline.dialog;

import java.util.Map;
import org.anxin.helpline.dialog.model.Step;

/** Which way a branch goes. */
final class Branches {

    private Branches() {}

    static String chosen(Step.Branch branch, Map<String, String> values) {
        return branch.cases().stream()
                .filter(one -> one.when().entrySet().stream().allMatch(condition -> holds(condition, values)))
                .findFirst()
                .orElseThrow()
                .then();
    }

    private static boolean holds(Map.Entry<String, String> condition, Map<String, String> values) {
        String value = values.get(condition.getKey());
        return switch (condition.getValue()) {
            case "given" -> value != null && !value.startsWith("~");
            case "missing" -> value == null;
            default -> condition.getValue().equals(value);
        };
    }
}
