package org.anxin.helpline.report;

import java.util.List;
import java.util.Optional;
import org.anxin.helpline.report.Handling.Alike;
import org.anxin.helpline.report.Referrals.Referral;
import org.anxin.helpline.report.Replies.Draft;
import org.anxin.helpline.staff.StaffMember;

/** A case with all that its page shows, read together: as many statements for a long one as for a short one. */
public interface CaseFiles {

    /** Empty when the case does not exist for her; that she looked is on the trail. */
    Optional<CaseFile> read(ReportId id, StaffMember by);

    /**
     * @param alike cases that may be about the same: said to be at the same place, within two months of each other
     * @param draft an answer that waits for a colleague
     * @param summary what a referral would send unless somebody adds to it: structured facts alone, no words of hers,
     *     no name of the case
     */
    record CaseFile(
            Reports.Report report,
            List<Alike> alike,
            Optional<Draft> draft,
            List<Referral> referrals,
            String summary) {}
}
