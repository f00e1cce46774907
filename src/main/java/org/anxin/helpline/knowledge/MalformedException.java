package org.anxin.helpline.knowledge;

/** Something in a file that cannot be read for what it should be. */
final class MalformedException extends RuntimeException {

    private final Place place;
    private final String hint;

    MalformedException(Place place, String problem, String hint) {
        super(problem);
        this.place = place;
        this.hint = hint;
    }

    Finding finding() {
        return new Finding(Finding.UNREADABLE, place, String.valueOf(getMessage()), hint);
    }
}
