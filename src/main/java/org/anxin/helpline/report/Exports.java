package org.anxin.helpline.report;

import java.time.Instant;
import java.util.List;
import org.anxin.helpline.report.CaseQueue.Filter;
import org.anxin.helpline.staff.StaffMember;

/**
 * Copies that leave the house. Each has a number of its own, and who took it, of what and in which format is on the
 * audit trail. Names, numbers and addresses are taken out unless a lead says otherwise and why.
 */
public interface Exports {

    /** Rows of a list at most. */
    int MOST_ROWS = 1000;

    /** In place of words that could not be cleared of what names somebody. */
    String WITHHELD = "~withheld";

    /** @throws Reports.CaseRefused as for a case that never was, when it does not exist for her */
    CaseCopy redacted(ReportId id, StaffMember by, Format format);

    /**
     * With everything that was said. The reason stays in the case's timeline.
     *
     * @throws Reports.CaseRefused when she is no lead, or gives no reason
     */
    CaseCopy whole(ReportId id, StaffMember by, Format format, String reason);

    /** What a list of the line says: no words of anybody. */
    ListCopy line(Filter filter, StaffMember by, Format format);

    /** How a copy is written. */
    enum Format {
        PDF,
        CSV,
        JSON
    }

    /**
     * What every page of a copy says about itself.
     *
     * @param by username
     */
    record Stamp(long copy, String by, Instant at, boolean redacted) {}

    record CaseCopy(Stamp stamp, Reports.Report report, List<Referrals.Referral> referrals) {}

    /** @param total how many there are, where there are more than {@link #MOST_ROWS} */
    record ListCopy(Stamp stamp, List<CaseQueue.Row> rows, long total) {}
}
