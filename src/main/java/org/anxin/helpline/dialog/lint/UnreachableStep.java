package org.anxin.helpline.dialog.lint;

import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;

/** A step nobody can come to is either forgotten or wrongly wired. */
final class UnreachableStep implements Rule {

    @Override
    public String code() {
        return "D03";
    }

    @Override
    public String hint() {
        return "lead to it from another step, or delete it";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            Set<String> reached = Ways.from(dialog, Ways.starts(dialog));
            dialog.steps().keySet().stream()
                    .filter(name -> !reached.contains(name))
                    .forEach(name -> report.add(dialog.place(name), "step " + name + " is never reached"));
        }
    }
}
