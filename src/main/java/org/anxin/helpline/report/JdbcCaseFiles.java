package org.anxin.helpline.report;

import java.util.Arrays;
import java.util.Optional;
import org.anxin.helpline.report.CaseContents.Contents;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Three statements of its own: the row, all that lies sealed, and what is alike. */
@Repository
class JdbcCaseFiles implements CaseFiles {

    private final Cases cases;
    private final CaseContents contents;
    private final CaseLinks links;
    private final CaseWork work;
    private final ReferralText text;
    private final Changes changes;
    private final Sight sight;

    JdbcCaseFiles(
            Cases cases,
            CaseContents contents,
            CaseLinks links,
            CaseWork work,
            ReferralText text,
            Changes changes,
            Sight sight) {
        this.cases = cases;
        this.contents = contents;
        this.links = links;
        this.work = work;
        this.text = text;
        this.changes = changes;
        this.sight = sight;
    }

    @Override
    @Transactional
    public Optional<CaseFile> read(ReportId id, StaffMember by) {
        Long[] hidden = sight.hidden(by);
        if (Arrays.asList(hidden).contains(id.value())) {
            return Optional.empty();
        }
        Optional<CaseFile> read = cases.find(id).map(found -> file(found, hidden));
        read.ifPresent(file -> changes.auditRead(id, by));
        return read;
    }

    private CaseFile file(Case found, Long[] hidden) {
        Contents all = contents.of(found.id());
        return new CaseFile(
                work.report(found, all),
                links.alike(found, all.facts(), hidden),
                all.draft(),
                all.referrals(),
                text.of(found, all));
    }
}
