package org.anxin.helpline.report;

import java.time.Instant;
import org.anxin.helpline.report.Reports.Kind;
import org.anxin.helpline.understanding.Severity;
import org.jspecify.annotations.Nullable;

/** A report's row. */
record Case(
        ReportId id,
        String alias,
        Kind kind,
        Severity severity,
        CaseState state,
        @Nullable Outcome outcome,
        long conversation,
        boolean unread,
        Instant receivedAt,
        Instant changedAt) {

    Case to(CaseState newState) {
        return new Case(id, alias, kind, severity, newState, outcome, conversation, unread, receivedAt, changedAt);
    }

    Case closedAs(Outcome newOutcome) {
        return new Case(id, alias, kind, severity, state, newOutcome, conversation, unread, receivedAt, changedAt);
    }

    Case raisedTo(Severity other) {
        return new Case(
                id, alias, kind, severity.max(other), state, outcome, conversation, unread, receivedAt, changedAt);
    }

    Case as(Kind newKind) {
        return new Case(id, alias, newKind, severity, state, outcome, conversation, unread, receivedAt, changedAt);
    }

    Case unread(boolean newUnread) {
        return new Case(id, alias, kind, severity, state, outcome, conversation, newUnread, receivedAt, changedAt);
    }
}
