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
        Instant changedAt,
        Progress progress) {

    Case to(CaseState newState, Instant now) {
        return new Case(
                id,
                alias,
                kind,
                severity,
                newState,
                outcome,
                conversation,
                unread,
                receivedAt,
                changedAt,
                progress.moved(state, newState, now));
    }

    Case closedAs(@Nullable Outcome newOutcome) {
        return new Case(
                id, alias, kind, severity, state, newOutcome, conversation, unread, receivedAt, changedAt, progress);
    }

    Case raisedTo(Severity other) {
        return weighed(severity.max(other));
    }

    Case weighed(Severity newSeverity) {
        return new Case(
                id, alias, kind, newSeverity, state, outcome, conversation, unread, receivedAt, changedAt, progress);
    }

    Case as(Kind newKind) {
        return new Case(
                id, alias, newKind, severity, state, outcome, conversation, unread, receivedAt, changedAt, progress);
    }

    Case unread(boolean newUnread) {
        return new Case(
                id, alias, kind, severity, state, outcome, conversation, newUnread, receivedAt, changedAt, progress);
    }

    Case ownedBy(@Nullable String owner) {
        return new Case(
                id,
                alias,
                kind,
                severity,
                state,
                outcome,
                conversation,
                unread,
                receivedAt,
                changedAt,
                progress.ownedBy(owner));
    }
}
