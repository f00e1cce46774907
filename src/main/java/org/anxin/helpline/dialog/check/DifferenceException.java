package org.anxin.helpline.dialog.check;

/** A conversation went otherwise than its test says. */
final class DifferenceException extends RuntimeException {

    DifferenceException(String transcript) {
        super(transcript);
    }
}
