package org.anxin.helpline.privacy;

import java.time.Instant;

/** What a module may keep for a time only. */
public interface Expiring {

    /** What it is, for the nightly report: {@code conversations}. */
    String name();

    /** Deletes what is due, all of it. @return how many went */
    int expire(Instant now);

    /** How many are due and still there. */
    long overdue(Instant now);
}
