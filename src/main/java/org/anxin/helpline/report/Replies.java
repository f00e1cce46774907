package org.anxin.helpline.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;

/**
 * How staff's words to a person come about: from templates, seen before they go, and seen by two when she is in danger.
 */
public interface Replies {

    List<Template> templates();

    /** How the words would reach her, and what to think of before sending them. */
    Preview preview(ReportId id, StaffMember by, String text);

    /** The same for a case that is only invented. */
    Preview rehearse(Map<String, String> facts, Severity severity, Locale language, String text);

    /**
     * Sends a colleague's answer.
     *
     * @throws Reports.CaseRefused when it is one's own, or was dealt with meanwhile
     */
    void approve(ReportId id, StaffMember by);

    /** Takes the answer back; its author reads why in the timeline. */
    void decline(ReportId id, StaffMember by, String reason);

    /**
     * Words written and kept beforehand.
     *
     * @param reviewed the day a lawyer or social worker approved this version, empty while none has
     */
    record Template(
            String id,
            String titleChinese,
            String titleEnglish,
            String chinese,
            String english,
            int version,
            String reviewed) {}

    /**
     * @param text with what goes before it
     * @param encoding {@code GSM} or {@code UCS2}
     * @param units septets or UTF-16 units
     * @param whenSafe what she said about when an answer is safe, empty when she did not
     */
    record Preview(
            String text,
            String encoding,
            int units,
            int segments,
            Set<Risk> risks,
            String whenSafe,
            boolean secondEyes) {}

    /** An answer that waits for a colleague. */
    record Draft(String author, String text, Instant at) {}

    /** What may harm somebody whose phone is read by another. */
    enum Risk {
        NAMES_EMPLOYER,
        SAYS_REPORT,
        HAS_NUMBER,
        HAS_LINK,
        OUTSIDE_HOURS
    }
}
