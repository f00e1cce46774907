package org.anxin.helpline.report;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anxin.helpline.staff.StaffMember;

/**
 * Passing a case on to an authority or partner. The console keeps what was sent and what became of it; how it travels
 * is between the association and its partner.
 */
public interface Referrals {

    List<Referral> of(ReportId id);

    /**
     * Keeps what is sent and moves the case on.
     *
     * @throws Reports.CaseRefused when she has not agreed and is not in danger, or nothing is to be sent
     */
    void refer(ReportId id, StaffMember by, Partner partner, Consent consent, String text);

    /** @throws Reports.CaseRefused when that does not follow from where the referral stands */
    void answered(ReportId id, StaffMember by, long referral, Status status);

    /** Who takes cases on. */
    enum Partner {
        LABOUR_INSPECTION,
        POLICE,
        WOMENS_FEDERATION,
        LEGAL_AID
    }

    /** Why it may be passed on. */
    enum Consent {
        /** She said yes. */
        GIVEN,
        /** Life or health is in danger, or the law demands it: only for severity 3. */
        DANGER,
        /** She was not asked, or said no. Nothing is passed on. */
        NOT_GIVEN
    }

    /** What became of it. */
    enum Status {
        SENT,
        ACCEPTED,
        REJECTED,
        DONE,
        REVOKED;

        /** What can follow; nothing where it has come to its end. */
        public Set<Status> next() {
            return switch (this) {
                case SENT -> EnumSet.of(ACCEPTED, REJECTED, REVOKED);
                case ACCEPTED -> EnumSet.of(DONE, REVOKED);
                case REJECTED, DONE, REVOKED -> EnumSet.noneOf(Status.class);
            };
        }
    }

    /** One that was made. */
    record Referral(long id, Partner partner, Consent consent, String text, Status status, String actor, Instant at) {}
}
