package org.anxin.helpline.dialog.load;

import org.anxin.helpline.dialog.model.Finding;
import org.anxin.helpline.dialog.model.Place;

/** Something in a file that cannot be read for what it should be. */
public final class MalformedException extends RuntimeException {

    private final Place place;
    private final String hint;

    MalformedException(Place place, String problem, String hint) {
        super(problem);
        this.place = place;
        this.hint = hint;
    }

    public Finding finding() {
        return new Finding(Finding.UNREADABLE, place, String.valueOf(getMessage()), hint);
    }
}
