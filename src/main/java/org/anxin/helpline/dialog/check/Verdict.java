package org.anxin.helpline.dialog.check;

import java.util.Locale;
import org.anxin.helpline.dialog.model.Place;

/**
 * How one test went in one language.
 *
 * @param problem empty if it held, else a transcript with what differs
 */
public record Verdict(String test, Place place, Locale language, String problem) {

    public boolean held() {
        return problem.isEmpty();
    }

    /** The test's name, as reports list it. */
    public String title() {
        return place.file() + ": " + test + " (" + language + ")";
    }
}
