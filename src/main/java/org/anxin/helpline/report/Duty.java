package org.anxin.helpline.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.staff.StaffMember;

/**
 * Who is called when somebody is in danger: the one on duty at once, the second after five minutes, the lead after
 * fifteen, until one of them acknowledges. Calls say nothing but that the console wants them.
 */
public interface Duty {

    /** Shifts that have not ended, by their beginning. */
    List<Shift> shifts();

    Optional<Shift> now();

    /** @throws DutyRefused when it ends before it begins, or names somebody without an account */
    void add(Shift shift, StaffMember by);

    void remove(long shift, StaffMember by);

    /** Where the staff member is called. */
    void callAt(StaffMember member, String mail);

    boolean hasMail(StaffMember member);

    /** What nobody has acknowledged, oldest first; nothing about cases she must not know of. */
    List<Alarm> open(StaffMember by);

    /** The last ones, newest first, with everybody who was called. */
    List<Alarm> recent(StaffMember by);

    /** @return the report it is about; empty for a drill */
    Optional<ReportId> acknowledge(long alarm, StaffMember by);

    /** Calls as for a real case, without one. */
    void drill(StaffMember by);

    /**
     * A time on duty.
     *
     * @param id 0 while it is new
     * @param note what the one before tells the next
     */
    record Shift(long id, Instant start, Instant end, String first, String second, String lead, String note) {}

    /** @param report empty for a drill */
    record Alarm(
            long id,
            Optional<ReportId> report,
            Instant raisedAt,
            String acknowledgedBy,
            List<Call> calls,
            List<Text> texts) {

        Alarm with(List<Text> others) {
            return new Alarm(id, report, raisedAt, acknowledgedBy, calls, others);
        }
    }

    /** Somebody was mailed. */
    record Call(int step, String username, CallResult result, Instant at) {}

    /** Somebody was texted. */
    record Text(String username, long message, Delivery delivery, Instant at) {}

    /** Whether a call left. */
    enum CallResult {
        MAILED,
        NO_MAIL,
        NOBODY_ON_DUTY,
        FAILED
    }

    /** A shift that cannot be. {@link #reason()} is a key for the console's message bundles. */
    final class DutyRefused extends RuntimeException {

        private final String reason;

        DutyRefused(String reason) {
            super("The shift cannot be kept: " + reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
