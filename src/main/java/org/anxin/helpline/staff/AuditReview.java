package org.anxin.helpline.staff;

import java.util.List;

/** Reads the audit trail, and finds out whether anybody tampered with it. */
public interface AuditReview {

    /**
     * Newest first.
     *
     * @param about what actor, action or subject begins with; empty for all
     */
    List<AuditEntry> latest(String about, int limit);

    /** Checks every entry, the signed head and every anchor. */
    Verdict verify();

    /**
     * @param entries how many there are
     * @param anchors how many anchors were compared
     * @param faults nothing when the trail holds
     */
    record Verdict(long entries, int anchors, List<Fault> faults) {

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /** @param entry where it was noticed */
    record Fault(Kind kind, long entry) {}

    /** What is wrong. */
    enum Kind {
        /** Its hash does not follow from its contents and the entry before it. */
        ALTERED,
        /** Entries before it are gone, or stand elsewhere. */
        GAP,
        /** The trail does not end where the signed head says. */
        CUT,
        /** A genuine anchor speaks of an entry that is not there, or is another one. */
        ANCHOR,
        /** A line of the anchors' file that nobody with the key wrote. */
        FALSE_ANCHOR
    }
}
