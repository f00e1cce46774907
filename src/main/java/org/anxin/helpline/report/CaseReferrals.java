package org.anxin.helpline.report;

import java.time.Clock;
import java.util.List;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of referrals. */
@Repository
class CaseReferrals implements Referrals {

    private final JdbcClient jdbc;
    private final OwnKeys keys;
    private final Changes changes;
    private final CaseContents contents;
    private final Clock clock;

    CaseReferrals(JdbcClient jdbc, OwnKeys keys, Changes changes, CaseContents contents, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.changes = changes;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Referral> of(ReportId id) {
        return contents.of(id).referrals();
    }

    @Override
    @Transactional
    public void refer(ReportId id, StaffMember by, Partner partner, Consent consent, String words) {
        if (words.isBlank()) {
            throw new CaseRefused(id, "empty");
        }
        if (words.length() > Handling.LONGEST) {
            throw new CaseRefused(id, "too-long");
        }
        Case locked = changes.lockedOpen(id, by, "closed-already");
        boolean endangered = locked.severity() == Severity.DANGER && consent == Consent.DANGER;
        if (consent != Consent.GIVEN && !endangered) {
            throw new CaseRefused(id, "consent");
        }
        long row = jdbc.sql("select nextval(pg_get_serial_sequence('referral', 'id'))")
                .query(Long.class)
                .single();
        var now = Cases.sql(clock.instant());
        jdbc.sql("""
                        insert into referral (id, report, partner, consent, body, status, actor, at, changed_at)
                        values (?, ?, ?, ?, ?, 'SENT', ?, ?, ?)
                        """)
                .params(
                        row,
                        id.value(),
                        partner.name(),
                        consent.name(),
                        keys.of(Keyed.REPORT, id.value()).seal(words.strip(), binding(row)),
                        by.username(),
                        now,
                        now)
                .update();
        changes.tell(locked, "referred", by, partner.name());
        changes.audit(locked, "report-referred", by);
        changes.move(locked.unread(false), CaseMove.REFER, by);
    }

    @Override
    @Transactional
    public void answered(ReportId id, StaffMember by, long referral, Status status) {
        Case locked = changes.locked(id, by);
        Status before = jdbc.sql("select status from referral where id = ? and report = ?")
                .params(referral, id.value())
                .query(String.class)
                .optional()
                .map(Status::valueOf)
                .orElseThrow(() -> new CaseRefused(id, "missing"));
        if (!before.next().contains(status)) {
            throw new CaseRefused(id, "state");
        }
        jdbc.sql("update referral set status = ?, changed_at = ? where id = ?")
                .params(status.name(), Cases.sql(clock.instant()), referral)
                .update();
        changes.tell(locked, "referral", by, status.name());
        changes.audit(locked, "referral-answered", by);
        changes.save(locked);
    }

    static String binding(long id) {
        return "referral/" + id;
    }
}
