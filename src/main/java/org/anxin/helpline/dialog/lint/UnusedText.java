package org.anxin.helpline.dialog.lint;

import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;

/** A text that is never said is translated and kept for nothing. */
final class UnusedText implements Rule {

    @Override
    public String code() {
        return "D17";
    }

    @Override
    public String hint() {
        return "delete it, or say it in a step";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            Set<String> used = Keys.used(dialog);
            dialog.texts()
                    .values()
                    .forEach(texts -> texts.byKey().forEach((key, text) -> {
                        if (!used.contains(key)) {
                            report.add(text.place(), key + " is said by no step");
                        }
                    }));
        }
    }
}
