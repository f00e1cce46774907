package org.anxin.helpline.dialog.lint;

import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** A review can name every answer it shows, and lead back to its question. */
final class UnreviewableAnswer implements Rule {

    @Override
    public String code() {
        return "D20";
    }

    @Override
    public String hint() {
        return "give the text of its ask a label";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.each(Step.Review.class)
                    .forEach(step -> step.getValue()
                            .of()
                            .forEach(value -> dialog.asking(value)
                                    .ifPresentOrElse(
                                            ask -> labelled(scripts, dialog, ask.getValue(), report),
                                            () -> report.add(
                                                    dialog.place(step.getKey()),
                                                    "step " + step.getKey() + " reviews " + value
                                                            + ", which no step here asks for"))));
        }
    }

    private static void labelled(Scripts scripts, Dialog dialog, Step.Ask ask, Report report) {
        Menus.texts(scripts, dialog, ask.text())
                .filter(text -> text.getValue().label().isEmpty())
                .forEach(text -> report.add(
                        text.getValue().place(), ask.text() + " has no label to review it by in " + text.getKey()));
    }
}
