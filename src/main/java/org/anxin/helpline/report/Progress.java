package org.anxin.helpline.report;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far work on a case is.
 *
 * @param owner username of whoever works on it
 * @param pausedAt since when we wait for the reporter
 * @param paused how long we waited for her before that, all in all
 */
record Progress(
        @Nullable String owner,
        @Nullable Instant triagedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant pausedAt,
        Duration paused) {

    static final Progress NONE = new Progress(null, null, null, null, Duration.ZERO);

    Progress ownedBy(@Nullable String newOwner) {
        return new Progress(newOwner, triagedAt, answeredAt, pausedAt, paused);
    }

    /** As the state changes, so do the clocks: they stand still while we wait for the reporter. */
    Progress moved(CaseState from, CaseState to, Instant now) {
        boolean waits = to == CaseState.AWAITING_REPORTER;
        Duration waited = pausedAt != null && !waits ? Duration.between(pausedAt, now) : Duration.ZERO;
        Instant pausedSince = pausedAt == null ? now : pausedAt;
        return new Progress(
                owner,
                triagedAt == null && from == CaseState.RECEIVED && to != from ? now : triagedAt,
                answeredAt == null && waits ? now : answeredAt,
                waits ? pausedSince : null,
                paused.plus(waited));
    }
}
