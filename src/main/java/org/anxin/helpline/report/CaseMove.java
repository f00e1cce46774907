package org.anxin.helpline.report;

import java.util.List;
import org.anxin.helpline.lifecycle.Lifecycle;
import org.anxin.helpline.lifecycle.Lifecycle.Move;

/** What moves a case on. */
enum CaseMove {
    TAKE_UP,
    ANSWER,
    PERSON_WROTE,
    CLOSE;

    private static final Lifecycle<CaseState, CaseMove> LIFECYCLE = Lifecycle.of(
            CaseState.class,
            CaseMove.class,
            CaseState.RECEIVED,
            List.of(
                    new Move<>(CaseState.RECEIVED, TAKE_UP, CaseState.INVESTIGATING),
                    new Move<>(CaseState.INVESTIGATING, TAKE_UP, CaseState.INVESTIGATING),
                    new Move<>(CaseState.AWAITING_REPORTER, TAKE_UP, CaseState.AWAITING_REPORTER),
                    new Move<>(CaseState.RECEIVED, ANSWER, CaseState.AWAITING_REPORTER),
                    new Move<>(CaseState.INVESTIGATING, ANSWER, CaseState.AWAITING_REPORTER),
                    new Move<>(CaseState.AWAITING_REPORTER, ANSWER, CaseState.AWAITING_REPORTER),
                    new Move<>(CaseState.RECEIVED, PERSON_WROTE, CaseState.RECEIVED),
                    new Move<>(CaseState.INVESTIGATING, PERSON_WROTE, CaseState.INVESTIGATING),
                    new Move<>(CaseState.AWAITING_REPORTER, PERSON_WROTE, CaseState.INVESTIGATING),
                    new Move<>(CaseState.RECEIVED, CLOSE, CaseState.CLOSED),
                    new Move<>(CaseState.INVESTIGATING, CLOSE, CaseState.CLOSED),
                    new Move<>(CaseState.AWAITING_REPORTER, CLOSE, CaseState.CLOSED)));

    /** @throws Lifecycle.Denied when the case is not where that can happen */
    CaseState from(CaseState state) {
        return LIFECYCLE.fire(state, this);
    }
}
