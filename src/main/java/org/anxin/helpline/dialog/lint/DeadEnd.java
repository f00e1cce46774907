package org.anxin.helpline.dialog.lint;

import java.util.List;
import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** Whoever is in a dialog must be able to come to its end. */
final class DeadEnd implements Rule {

    @Override
    public String code() {
        return "D04";
    }

    @Override
    public String hint() {
        return "let one of the steps lead to end";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            for (String name : dialog.steps().keySet()) {
                Set<String> ways = Ways.from(dialog, List.of(name));
                // Unknown steps and circles without a wait are for other rules to name.
                boolean known = dialog.steps().keySet().containsAll(ways);
                if (known && ways.stream().anyMatch(step -> dialog.steps().get(step) instanceof Step.Wait)) {
                    report.add(dialog.place(name), "step " + name + " never comes to an end");
                }
            }
        }
    }
}
