package org.anxin.helpline.dialog.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Step;

/** Which texts a step uses. */
final class Keys {

    private static final String HELP = ".help";

    private Keys() {}

    /** Keys without which the step cannot speak. */
    static List<String> needed(Step step) {
        Stream<String> reminder = step instanceof Step.Wait wait
                ? wait.waiting().remind().stream().map(remind -> remind.say())
                : Stream.empty();
        return Stream.concat(step.key().stream(), reminder).toList();
    }

    /** Keys that some step of the dialog may say. */
    static Set<String> used(Dialog dialog) {
        Set<String> used = new HashSet<>();
        dialog.steps().values().forEach(step -> used.addAll(needed(step)));
        dialog.each(Step.Wait.class).forEach(step -> used.add(step.getValue().text() + HELP));
        return used;
    }
}
