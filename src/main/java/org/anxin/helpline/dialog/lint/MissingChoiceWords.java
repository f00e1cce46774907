package org.anxin.helpline.dialog.lint;

import java.util.List;
import java.util.Map;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** A choice has a label and words in every language. */
final class MissingChoiceWords implements Rule {

    @Override
    public String code() {
        return "D10";
    }

    @Override
    public String hint() {
        return "write label | word | word behind the name of the choice";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.each(Step.Ask.class).forEach(step -> words(scripts, dialog, step, report));
            dialog.each(Step.Review.class)
                    .forEach(step -> Menus.texts(
                                    scripts, dialog, step.getValue().text())
                            .filter(text -> text.getValue()
                                    .choices()
                                    .getOrDefault(Step.Review.SEND, List.of())
                                    .isEmpty())
                            .forEach(text -> report.add(
                                    text.getValue().place(),
                                    step.getValue().text() + " has no words for the choice send in " + text.getKey())));
        }
    }

    private static void words(Scripts scripts, Dialog dialog, Map.Entry<String, Step.Ask> step, Report report) {
        Step.Ask ask = step.getValue();
        Menus.texts(scripts, dialog, ask.text()).forEach(text -> {
            Map<String, List<String>> written = text.getValue().choices();
            ask.choices().stream()
                    .filter(choice -> written.getOrDefault(choice, List.of()).isEmpty())
                    .forEach(choice -> report.add(
                            text.getValue().place(),
                            ask.text() + " has no words for the choice " + choice + " in " + text.getKey()));
            written.keySet().stream()
                    .filter(choice -> !ask.choices().contains(choice))
                    .forEach(choice -> report.add(
                            text.getValue().place(),
                            ask.text() + " has words for " + choice + ", which is no choice of step " + step.getKey()));
        });
    }
}
