package org.anxin.helpline.dialog.lint;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Place;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** Dialogs that call each other in a circle could go deeper without end. */
final class CallCircle implements Rule {

    @Override
    public String code() {
        return "D06";
    }

    @Override
    public String hint() {
        return "end the one dialog and begin the other from the menu";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            Set<String> called = new HashSet<>();
            ArrayDeque<Dialog> open = new ArrayDeque<>(Set.of(dialog));
            while (!open.isEmpty()) {
                open.pop().each(Step.Call.class).forEach(call -> {
                    if (called.add(call.getValue().dialog())) {
                        scripts.dialog(call.getValue().dialog()).ifPresent(open::add);
                    }
                });
            }
            if (called.contains(dialog.name())) {
                report.add(
                        new Place(dialog.source().file(), 1),
                        dialog.name() + " calls itself, directly or through another dialog");
            }
        }
    }
}
