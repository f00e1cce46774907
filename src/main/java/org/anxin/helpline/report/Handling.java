package org.anxin.helpline.report;

import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;

/** What staff do with a case beside answering it. Every change is one transaction, audited, and announced. */
public interface Handling {

    /** Longest note or reason, in UTF-16 units. */
    int LONGEST = 2000;

    /**
     * Moves a case on, as the table of {@link CaseMove} allows.
     *
     * @throws Reports.CaseRefused when the state, the role or a missing reason forbids it
     */
    void move(ReportId id, StaffMember by, CaseMove move, String reason);

    /** Weighs it anew. The reason is asked for, and the clocks follow. */
    void weigh(ReportId id, StaffMember by, Severity severity, String reason);

    /** For colleagues alone. */
    void note(ReportId id, StaffMember by, String text);

    /** Both stay open, and each shows the other. */
    void link(ReportId id, StaffMember by, ReportId other);

    /** Closes the case as a duplicate of the other one, which shows it from then on. */
    void merge(ReportId id, StaffMember by, ReportId into);

    /** The bot is silent, and what the person writes comes to staff. */
    void takeOver(ReportId id, StaffMember by);

    /** The bot answers again. */
    void handBack(ReportId id, StaffMember by);

    /**
     * Another case.
     *
     * @param linked whether a person has said that they belong together
     */
    record Alike(ReportId id, String alias, CaseState state, boolean linked) {}
}
