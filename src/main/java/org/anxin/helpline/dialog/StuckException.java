package org.anxin.helpline.dialog;

import org.anxin.helpline.dialog.Effect.Reason;

/** Ends a step that cannot be done. Never leaves the engine. */
final class StuckException extends RuntimeException {

    private final Reason reason;

    StuckException(Reason reason, String problem) {
        super(problem);
        this.reason = reason;
    }

    Effect.Fault fault() {
        return new Effect.Fault(reason, String.valueOf(getMessage()));
    }
}
