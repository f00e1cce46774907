package org.anxin.helpline.dialog.model;

/** A text needs a value that was never collected. */
public final class MissingValueException extends RuntimeException {

    private final String value;

    public MissingValueException(String value) {
        super("No value " + value);
        this.value = value;
    }

    /** Its name. */
    public String value() {
        return value;
    }
}
