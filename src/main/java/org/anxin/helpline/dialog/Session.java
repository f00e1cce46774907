package org.anxin.helpline.dialog;

import java.util.Locale;

/** A person's place in a dialog. */
public record Session(Locale language) {

    /** A session that stands nowhere yet. */
    public static Session fresh(Locale language) {
        return new Session(language);
    }
}
