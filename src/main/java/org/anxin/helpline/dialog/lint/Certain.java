package org.anxin.helpline.dialog.lint;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** Which values are there for certain, whichever way somebody came: what all ways to a step have in common. */
final class Certain {

    private final Scripts scripts;
    private final Map<String, Set<String>> ends = new HashMap<>();

    Certain(Scripts scripts) {
        this.scripts = scripts;
    }

    /** Values by step, before it is done. Steps that are never reached are not there. */
    Map<String, Set<String>> before(Dialog dialog) {
        Map<String, Set<String>> before = new HashMap<>();
        ArrayDeque<String> open = new ArrayDeque<>(Ways.starts(dialog));
        open.forEach(start -> before.put(start, new HashSet<>(dialog.takes())));
        while (!open.isEmpty()) {
            String name = open.pop();
            Step step = dialog.steps().get(name);
            if (step != null) {
                Set<String> at = Set.copyOf(before.getOrDefault(name, Set.of()));
                after(step, at).forEach((target, values) -> {
                    Set<String> known = before.get(target);
                    if (known == null) {
                        before.put(target, new HashSet<>(values));
                        open.add(target);
                    } else if (known.retainAll(values)) {
                        open.add(target);
                    }
                });
            }
        }
        return before;
    }

    private Map<String, Set<String>> after(Step step, Set<String> at) {
        Map<String, Set<String>> after = new HashMap<>();
        if (step instanceof Step.Branch branch) {
            branch.cases().forEach(one -> {
                Stream<String> given = one.when().entrySet().stream()
                        .filter(condition -> !condition.getValue().equals("missing"))
                        .map(Map.Entry::getKey);
                after.merge(one.then(), with(at, given), Certain::common);
            });
            return after;
        }
        Set<String> values = with(at, added(step));
        step.targets().forEach(target -> after.put(target, values));
        return after;
    }

    private Stream<String> added(Step step) {
        return switch (step) {
            case Step.Ask ask -> Stream.of(ask.value());
            case Step.Perform perform ->
                Stream.ofNullable(scripts.effects().get(perform.effect()))
                        .flatMap(form -> form.gives().keySet().stream());
            case Step.Call call -> Stream.concat(constants(call.with()), end(call.dialog()).stream());
            default -> Stream.empty();
        };
    }

    /** What is there for certain when a called dialog has ended. */
    private Set<String> end(String dialog) {
        Set<String> known = ends.get(dialog);
        if (known == null) {
            ends.put(dialog, Set.of()); // a circle of calls, which another rule refuses
            known = scripts.dialog(dialog)
                    .map(called -> before(called).getOrDefault(Step.END, Set.of()))
                    .orElse(Set.of());
            ends.put(dialog, known);
        }
        return known;
    }

    private static Stream<String> constants(Map<String, String> with) {
        return with.entrySet().stream()
                .filter(value -> !value.getValue().startsWith("$"))
                .map(Map.Entry::getKey);
    }

    private static Set<String> with(Set<String> values, Stream<String> more) {
        Set<String> all = new HashSet<>(values);
        more.forEach(all::add);
        return all;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
