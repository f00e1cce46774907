package org.anxin.helpline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.privacy.Sealer;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of referrals. */
@Repository
class CaseReferrals implements Referrals {

    private static final Map<Status, Set<Status>> FOLLOWS = new EnumMap<>(Map.of(
            Status.SENT, EnumSet.of(Status.ACCEPTED, Status.REJECTED, Status.REVOKED),
            Status.ACCEPTED, EnumSet.of(Status.DONE, Status.REVOKED)));

    private final JdbcClient jdbc;
    private final OwnKeys keys;
    private final Changes changes;
    private final Cases cases;
    private final ReferralText text;
    private final Clock clock;

    CaseReferrals(JdbcClient jdbc, OwnKeys keys, Changes changes, Cases cases, ReferralText text, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.changes = changes;
        this.cases = cases;
        this.text = text;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Referral> of(ReportId id) {
        Sealer sealer = keys.of(Keyed.REPORT, id.value());
        return jdbc.sql("select * from referral where report = ? order by id")
                .param(id.value())
                .query((row, n) -> referral(row, sealer))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public String summary(ReportId id) {
        return text.of(cases.find(id).orElseThrow(() -> new CaseRefused(id, "missing")));
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
        if (!FOLLOWS.getOrDefault(before, Set.of()).contains(status)) {
            throw new CaseRefused(id, "state");
        }
        jdbc.sql("update referral set status = ?, changed_at = ? where id = ?")
                .params(status.name(), Cases.sql(clock.instant()), referral)
                .update();
        changes.tell(locked, "referral", by, status.name());
        changes.audit(locked, "referral-answered", by);
        changes.save(locked);
    }

    private static Referral referral(ResultSet row, Sealer sealer) throws SQLException {
        long id = row.getLong("id");
        return new Referral(
                id,
                Partner.valueOf(row.getString("partner")),
                Consent.valueOf(row.getString("consent")),
                sealer.open(row.getBytes("body"), binding(id)),
                Status.valueOf(row.getString("status")),
                row.getString("actor"),
                Objects.requireNonNull(CaseRows.instant(row, "at")));
    }

    private static String binding(long id) {
        return "referral/" + id;
    }
}
