package org.anxin.helpline.dialog.lint;

import java.util.HashSet;
import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** A circle in which nobody is asked would never stop. */
final class LoopWithoutWait implements Rule {

    @Override
    public String code() {
        return "D05";
    }

    @Override
    public String hint() {
        return "put an ask into the circle";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            for (String start : dialog.steps().keySet()) {
                if (circles(dialog, start, start, new HashSet<>())) {
                    report.add(
                            dialog.place(start),
                            "step " + start + " comes back to itself without waiting for the person");
                }
            }
        }
    }

    private static boolean circles(Dialog dialog, String start, String at, Set<String> seen) {
        Step step = dialog.steps().get(at);
        if (step == null || step instanceof Step.Wait || !seen.add(at)) {
            return false;
        }
        return step.targets().stream().anyMatch(target -> target.equals(start) || circles(dialog, start, target, seen));
    }
}
