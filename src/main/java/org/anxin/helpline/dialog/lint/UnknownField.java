package org.anxin.helpline.dialog.lint;

import java.util.TreeSet;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;

/** A field the language does not have is a slip of the pen that would silently do nothing. */
final class UnknownField implements Rule {

    @Override
    public String code() {
        return "D01";
    }

    @Override
    public String hint() {
        return "check the spelling, or look the field up in docs/dialogs.md";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            for (Dialog.Stranger stranger : dialog.source().strangers()) {
                report.add(
                        stranger.place(),
                        stranger.field() + " is no field here; there are "
                                + String.join(", ", new TreeSet<>(stranger.known())));
            }
        }
    }
}
