package org.anxin.helpline.report;

import java.time.Clock;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.AuditTrail;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Holds as rows; the table itself refuses one person in both roles. */
@Repository
class JdbcHolds implements Holds {

    private final JdbcClient jdbc;
    private final OwnKeys keys;
    private final AuditTrail audit;
    private final Sight sight;
    private final Clock clock;

    JdbcHolds(JdbcClient jdbc, OwnKeys keys, AuditTrail audit, Sight sight, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.audit = audit;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ask(ReportId id, StaffMember by, String reason) {
        sight.check(by, id);
        int asked = jdbc.sql("""
                        insert into report_hold (report, reason, asked_by, asked_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        id.value(),
                        keys.of(Keyed.REPORT, id.value()).seal(reason, "report-hold/" + id.value()),
                        by.username(),
                        Cases.sql(clock.instant()))
                .update();
        done(asked, id, by, "report-hold-asked");
    }

    @Override
    @Transactional
    public void grant(ReportId id, StaffMember by) {
        sight.check(by, id);
        int granted = jdbc.sql("""
                        update report_hold set granted_by = ?, granted_at = ?
                        where report = ? and granted_by is null and asked_by <> ?
                        """)
                .params(by.username(), Cases.sql(clock.instant()), id.value(), by.username())
                .update();
        done(granted, id, by, "report-hold-granted");
    }

    @Override
    @Transactional
    public void end(ReportId id, StaffMember by) {
        sight.check(by, id);
        int ended = jdbc.sql("delete from report_hold where report = ?")
                .param(id.value())
                .update();
        done(ended, id, by, "report-hold-ended");
    }

    @Override
    public boolean held(ReportId id) {
        return jdbc.sql("select exists (select 1 from report_hold where report = ? and granted_by is not null)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private void done(int rows, ReportId id, StaffMember by, String what) {
        if (rows == 0) {
            throw new CaseRefused(id, "hold");
        }
        audit.record(by.username(), what, "report/" + id.value());
    }
}
