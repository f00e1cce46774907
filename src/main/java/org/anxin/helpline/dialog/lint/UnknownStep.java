package org.anxin.helpline.dialog.lint;

import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Place;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** Every step, dialog and leave that is named must be there. */
final class UnknownStep implements Rule {

    @Override
    public String code() {
        return "D02";
    }

    @Override
    public String hint() {
        return "name a step of this dialog, or end";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.steps().forEach((name, step) -> {
                step.targets().stream()
                        .filter(target -> isUnknown(dialog, target))
                        .forEach(target -> report.add(
                                dialog.place(name),
                                "step " + name + " goes on at " + target + ", which does not exist"));
                if (step instanceof Step.Call call
                        && scripts.dialog(call.dialog()).isEmpty()) {
                    report.add(
                            dialog.place(name), "step " + name + " calls " + call.dialog() + ", which does not exist");
                }
            });
            dialog.leave()
                    .filter(leave -> isUnknown(dialog, leave))
                    .ifPresent(leave -> report.add(
                            new Place(dialog.source().file(), 1), "leave names " + leave + ", which does not exist"));
        }
    }

    private static boolean isUnknown(Dialog dialog, String step) {
        return !step.equals(Step.END) && !dialog.steps().containsKey(step);
    }
}
