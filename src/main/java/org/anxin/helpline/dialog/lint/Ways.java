package org.anxin.helpline.dialog.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Step;

/** Where one can get to in a dialog. */
final class Ways {

    private Ways() {}

    /** Steps at which a dialog may be entered. */
    static List<String> starts(Dialog dialog) {
        List<String> starts = new ArrayList<>(List.of(dialog.first()));
        dialog.leave().ifPresent(starts::add);
        return starts;
    }

    /** These steps and all that follow, with {@code end} if it is among them. */
    static Set<String> from(Dialog dialog, Collection<String> starts) {
        Set<String> reached = new HashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                Step step = dialog.steps().get(name);
                if (step != null) {
                    open.addAll(step.targets());
                }
            }
        }
        return reached;
    }
}
