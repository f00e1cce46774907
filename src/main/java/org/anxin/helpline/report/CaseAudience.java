package org.anxin.helpline.report;

import org.anxin.helpline.staff.StaffMember;

/** Who may be told that something happened. */
public interface CaseAudience {

    /** Whether the case exists for her. */
    boolean mayKnow(StaffMember member, ReportId id);

    /** Whether every case of that conversation exists for her. */
    boolean mayKnowOfConversation(StaffMember member, long conversation);
}
