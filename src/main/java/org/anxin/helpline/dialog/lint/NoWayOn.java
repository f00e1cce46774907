package org.anxin.helpline.dialog.lint;

import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** What follows two answers that were not understood is decided, not left to chance. */
final class NoWayOn implements Rule {

    @Override
    public String code() {
        return "D08";
    }

    @Override
    public String hint() {
        return "say otherwise: skip, person, keep or again, for the step or the dialog";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.each(Step.Ask.class)
                    .filter(step -> !step.getValue().kind().takesAnything())
                    .filter(step -> step.getValue().otherwise().isEmpty())
                    .forEach(step -> report.add(
                            dialog.place(step.getKey()),
                            "step " + step.getKey() + " does not say what follows an answer that is not understood"));
        }
    }
}
