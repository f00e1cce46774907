package org.anxin.helpline.report;

import org.anxin.helpline.staff.StaffMember;

/** Keeps a closed report beyond its time, for a law or a court: one asks with a reason, another grants. Audited. */
public interface Holds {

    /** @throws Reports.CaseRefused when it is held already */
    void ask(ReportId id, StaffMember by, String reason);

    /** @throws Reports.CaseRefused when nobody asked, or the same person did */
    void grant(ReportId id, StaffMember by);

    /** Either of the two, or anybody after them: from now on the report's time counts again. */
    void end(ReportId id, StaffMember by);

    boolean held(ReportId id);
}
