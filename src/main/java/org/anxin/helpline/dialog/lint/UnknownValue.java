package org.anxin.helpline.dialog.lint;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** Values that are passed along or branched on are collected, passed in or given by an effect somewhere. */
final class UnknownValue implements Rule {

    @Override
    public String code() {
        return "D19";
    }

    @Override
    public String hint() {
        return "use the name of an ask, its as, or a value an effect gives";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        Set<String> known = new HashSet<>();
        scripts.effects().values().forEach(effect -> known.addAll(effect.gives().keySet()));
        for (Dialog dialog : scripts.dialogs()) {
            known.addAll(dialog.takes());
            dialog.each(Step.Ask.class)
                    .forEach(step -> known.add(step.getValue().value()));
            dialog.each(Step.Call.class)
                    .forEach(step -> known.addAll(step.getValue().with().keySet()));
        }
        for (Dialog dialog : scripts.dialogs()) {
            dialog.steps()
                    .forEach((name, step) -> used(step)
                            .distinct()
                            .filter(value -> !known.contains(value))
                            .sorted()
                            .forEach(value -> report.add(
                                    dialog.place(name),
                                    "step " + name + " uses " + value + ", which nothing collects")));
        }
    }

    private static Stream<String> used(Step step) {
        return switch (step) {
            case Step.Branch branch -> branch.cases().stream().flatMap(one -> one.when().keySet().stream());
            case Step.Perform perform -> passed(perform.with());
            case Step.Call call -> passed(call.with());
            default -> Stream.empty();
        };
    }

    private static Stream<String> passed(Map<String, String> with) {
        return with.values().stream().filter(value -> value.startsWith("$")).map(value -> value.substring(1));
    }
}
