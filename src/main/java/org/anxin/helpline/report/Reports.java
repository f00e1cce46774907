package org.anxin.helpline.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;

/** Reports as staff work on them. Every change is one transaction, audited, and announced as {@link ReportChanged}. */
public interface Reports {

    /** Longest answer, in UTF-16 units: with its prefix it fits one long SMS. */
    int MAX_ANSWER = 500;

    /** Open reports, most severe first, then newest; whoever asks. Pages show {@link CaseQueue} instead. */
    List<Summary> queue();

    /** Reports closed last, newest first. */
    List<Summary> closed(int limit);

    /** Whoever asks; pages name the staff member who looks. */
    Optional<Report> find(ReportId id);

    /** Empty also when the case does not exist for her; that she looked is on the trail. */
    Optional<Report> find(ReportId id, StaffMember by);

    /**
     * The staff member works on it from now on.
     *
     * @throws CaseRefused when a colleague was faster, or it is closed
     */
    void take(ReportId id, StaffMember by);

    /** A staff member looks at it: it is read. */
    void open(ReportId id, StaffMember by);

    /**
     * Sends staff's words to the person, or where she is in danger gives them to a colleague to look at first.
     *
     * @param seen the last entry of the timeline that was seen: what was said after it is read before anything is sent
     * @throws CaseRefused when the state forbids it, something new was said, or the person cannot be reached
     */
    Sent answer(ReportId id, StaffMember by, String text, long seen);

    /** As {@link #answer(ReportId, StaffMember, String, long)}, whatever was said meanwhile. */
    Sent answer(ReportId id, StaffMember by, String text);

    /** @throws CaseRefused when it is closed already */
    void close(ReportId id, StaffMember by, Outcome outcome);

    /** @param alias two words that name the report among people, such as 青松-竹溪 */
    record Summary(
            ReportId id,
            String alias,
            Kind kind,
            Severity severity,
            CaseState state,
            Map<String, String> facts,
            boolean unread,
            Instant receivedAt,
            Instant changedAt) {}

    /**
     * @param facts what was asked and answered, by the script's names, in the order asked
     * @param contact whether and how an answer can still reach the person
     * @param owner username of whoever works on it, empty while nobody does
     * @param moves what leads on from its state
     */
    record Report(
            Summary summary,
            Map<String, String> facts,
            List<Entry> timeline,
            Optional<Outcome> outcome,
            Relay.Contact contact,
            String owner,
            Set<CaseMove> moves) {

        /** The last entry of the timeline, 0 when there is none. */
        public long lastEntry() {
            return timeline.isEmpty() ? 0 : timeline.getLast().id();
        }

        /** What the person wrote, oldest first. */
        public List<Entry> heard() {
            return timeline.stream().filter(Entry::isHers).toList();
        }
    }

    /** What became of an answer. */
    enum Sent {
        ON_ITS_WAY,
        WAITS_FOR_COLLEAGUE
    }

    /** What a report is. */
    enum Kind {
        TIP_OFF,
        DANGER,
        CONCERN,
        NOTE,
        FAILURE
    }

    /**
     * Something that happened to a report.
     *
     * @param what such as {@code filed}, {@code person-wrote}, {@code staff-wrote}, {@code state}
     * @param text words of the person or of staff, or the name of the new state
     * @param delivery state of a message to the person, empty for all else
     */
    record Entry(long id, String what, String actor, String text, String delivery, Instant at) {

        static final String PERSON = "person";

        /** Whether these are words of the person who reported. */
        public boolean isHers() {
            return actor.equals(PERSON) && !text.isBlank();
        }
    }

    /** An operation the case does not allow now. {@link #reason()} is a key for the console's message bundles. */
    final class CaseRefused extends RuntimeException {

        private final String reason;

        public CaseRefused(ReportId id, String reason) {
            super("Report " + id.value() + ": " + reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
