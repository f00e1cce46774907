package org.anxin.helpline.report;

import java.time.Instant;
import java.util.List;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;

/**
 * The emergency call-back: one message that leaves at once, though she said no or named other hours. One asks with a
 * reason, a custodian who is another grants, and every step is audited and counted. Nobody sees how she is reached; a
 * phone that hides, an opt-out and a destroyed address stay as they are.
 */
public interface CallBacks {

    /**
     * @param text what she will read
     * @throws Reports.CaseRefused when one waits already, something is missing, or she could not be reached so either
     */
    void ask(ReportId id, StaffMember by, String reason, String text);

    /** What waits for a custodian, the oldest first; nothing about cases that do not exist for her. */
    List<Waiting> waiting(StaffMember by);

    /**
     * Sends the message. A request is good for one message and for a day.
     *
     * @throws Reports.CaseRefused for whoever asked, for who is no custodian, and when it was granted or is too old
     */
    void grant(long request, StaffMember by);

    /** The request is gone, and nothing was sent. */
    void decline(long request, StaffMember by);

    /**
     * @param reason why it cannot wait, in the words of who asked
     * @param text what would be sent
     */
    record Waiting(
            long id, String alias, Severity severity, String reason, String text, String askedBy, Instant askedAt) {}
}
