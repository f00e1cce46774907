package org.anxin.helpline.staff;

import java.time.Duration;

/** Who did what to which thing. Append-only; never contents, never an address. Joins the caller's transaction. */
public interface AuditTrail {

    /**
     * @param actor username, or {@code system}
     * @param action in the past tense, such as {@code report-closed}
     * @param subject such as {@code report/17}
     */
    void record(String actor, String action, String subject);

    /** The same, unless it was recorded less than that long ago: for pages that load themselves again and again. */
    void recordOnce(String actor, String action, String subject, Duration within);
}
