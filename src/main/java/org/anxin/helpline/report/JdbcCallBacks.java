package org.anxin.helpline.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.privacy.Sealer;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests as rows, which go with their report; the table itself refuses one person in both roles. */
@Repository
class JdbcCallBacks implements CallBacks {

    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final OwnKeys keys;
    private final Changes changes;
    private final Sending sending;
    private final Relay relay;
    private final Sight sight;
    private final CallBackTally tally;
    private final Clock clock;

    JdbcCallBacks(
            JdbcClient jdbc,
            OwnKeys keys,
            Changes changes,
            Sending sending,
            Relay relay,
            Sight sight,
            CallBackTally tally,
            Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.changes = changes;
        this.sending = sending;
        this.relay = relay;
        this.sight = sight;
        this.tally = tally;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ask(ReportId id, StaffMember by, String reason, String text) {
        if (reason.isBlank() || reason.length() > Handling.LONGEST) {
            throw new CaseRefused(id, "reason");
        }
        if (text.isBlank()) {
            throw new CaseRefused(id, "empty");
        }
        if (text.length() > Reports.MAX_ANSWER) {
            throw new CaseRefused(id, "too-long");
        }
        Case locked = changes.lockedOpen(id, by, "closed");
        if (!relay.contact(locked.conversation()).urgently()) {
            throw new CaseRefused(id, "unreachable");
        }
        jdbc.sql("delete from call_back where report = ? and granted_by is null and asked_at <= ?")
                .params(id.value(), oldest())
                .update();
        Sealer sealer = keys.of(Keyed.REPORT, id.value());
        int asked = jdbc.sql("""
                        insert into call_back (report, reason, body, asked_by, asked_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        id.value(),
                        sealer.seal(reason.strip(), "call-back-reason/" + id.value()),
                        sealer.seal(text.strip(), "call-back/" + id.value()),
                        by.username(),
                        Cases.sql(clock.instant()))
                .update();
        if (asked == 0) {
            throw new CaseRefused(id, "call-back-waits");
        }
        noted(locked, "call-back-asked", by, reason.strip());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(StaffMember by) {
        return jdbc.sql("""
                        select c.*, r.alias, r.severity, k.wrapped from call_back c join report r on r.id = c.report
                        left join report_key k on k.report = c.report
                        where c.granted_by is null and c.asked_at > ? and r.state <> 'CLOSED' and r.id <> all(?)
                        order by c.id
                        """)
                .params(oldest(), sight.hidden(by))
                .query((row, n) -> {
                    long id = row.getLong("report");
                    Sealer sealer = keys.of(Keyed.REPORT, id, row.getBytes("wrapped"));
                    return new Waiting(
                            row.getLong("id"),
                            row.getString("alias"),
                            Severity.ofLevel(row.getInt("severity")),
                            sealer.open(row.getBytes("reason"), "call-back-reason/" + id),
                            sealer.open(row.getBytes("body"), "call-back/" + id),
                            row.getString("asked_by"),
                            Objects.requireNonNull(CaseRows.instant(row, "asked_at")));
                })
                .list();
    }

    @Override
    @Transactional
    public void grant(long request, StaffMember by) {
        Case locked = lockedFor(request, by);
        Granted granted = jdbc.sql("""
                        update call_back set granted_by = :by, granted_at = :now
                        where id = :id and granted_by is null and asked_by <> :by and asked_at > :oldest
                        returning asked_by, body
                        """)
                .param("id", request)
                .param("by", by.username())
                .param("now", Cases.sql(clock.instant()))
                .param("oldest", oldest())
                .query((row, n) ->
                        new Granted(row.getString("asked_by"), open(locked.id(), row.getBytes("body"), "call-back/")))
                .optional()
                .orElseThrow(() -> new CaseRefused(locked.id(), "call-back"));
        noted(locked, "call-back-granted", by, "");
        sending.sendUrgently(locked, granted.author, granted.text);
    }

    @Override
    @Transactional
    public void decline(long request, StaffMember by) {
        Case locked = lockedFor(request, by);
        int declined = jdbc.sql("delete from call_back where id = ? and granted_by is null")
                .param(request)
                .update();
        if (declined == 0) {
            throw new CaseRefused(locked.id(), "call-back");
        }
        noted(locked, "call-back-declined", by, "");
    }

    private Case lockedFor(long request, StaffMember by) {
        ReportId id = jdbc.sql("select report from call_back where id = ?")
                .param(request)
                .query((row, n) -> new ReportId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new CaseRefused(new ReportId(0), "missing"));
        if (!by.roles().contains(Role.CUSTODIAN)) {
            throw new CaseRefused(id, "role");
        }
        return changes.lockedOpen(id, by, "closed");
    }

    private void noted(Case locked, String what, StaffMember by, String text) {
        changes.tell(locked, what, by, text);
        changes.audit(locked, what, by);
        tally.count(what, clock.instant());
        changes.save(locked);
    }

    private String open(ReportId id, byte[] sealed, String what) {
        return keys.of(Keyed.REPORT, id.value()).open(sealed, what + id.value());
    }

    private OffsetDateTime oldest() {
        Instant oldest = clock.instant().minus(GOOD_FOR);
        return Cases.sql(oldest);
    }

    private record Granted(String author, String text) {}
}
