package org.anxin.helpline.conversation;

import org.anxin.helpline.dialog.Effect;

/** The engine could not do a step. What the turn did before stands; the session is as it was. */
final class DialogFault extends RuntimeException {

    private final Effect.Fault fault;

    DialogFault(Effect.Fault fault) {
        super(fault.reason() + ": " + fault.problem());
        this.fault = fault;
    }

    String reason() {
        return fault.reason() + ": " + fault.problem();
    }
}
