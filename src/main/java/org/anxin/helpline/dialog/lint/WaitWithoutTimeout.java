package org.anxin.helpline.dialog.lint;

import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** Nobody is waited for without end. */
final class WaitWithoutTimeout implements Rule {

    @Override
    public String code() {
        return "D07";
    }

    @Override
    public String hint() {
        return "give the step or the dialog a timeout, such as 12h";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.each(Step.Wait.class)
                    .filter(step -> step.getValue().waiting().timeout().isEmpty())
                    .forEach(step -> report.add(
                            dialog.place(step.getKey()), "step " + step.getKey() + " waits without a timeout"));
        }
    }
}
