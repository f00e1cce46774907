package org.anxin.helpline.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.anxin.helpline.report.CaseQueue.Filter;
import org.anxin.helpline.report.CaseQueue.Page;
import org.anxin.helpline.report.CaseQueue.Row;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.AuditTrail;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CaseExports implements Exports {

    private final Reports reports;
    private final Referrals referrals;
    private final CaseQueue queue;
    private final Changes changes;
    private final Redaction redaction;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CaseExports(
            Reports reports,
            Referrals referrals,
            CaseQueue queue,
            Changes changes,
            Redaction redaction,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.reports = reports;
        this.referrals = referrals;
        this.queue = queue;
        this.changes = changes;
        this.redaction = redaction;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public CaseCopy redacted(ReportId id, StaffMember by, Format format) {
        return copy(id, by, format, "", redaction::words);
    }

    @Override
    @Transactional
    public CaseCopy whole(ReportId id, StaffMember by, Format format, String reason) {
        if (!by.roles().contains(Role.LEAD)) {
            throw new CaseRefused(id, "role");
        }
        if (reason.isBlank()) {
            throw new CaseRefused(id, "reason");
        }
        if (reason.length() > Handling.LONGEST) {
            throw new CaseRefused(id, "too-long");
        }
        return copy(id, by, format, "\n" + reason.strip(), UnaryOperator.identity());
    }

    private CaseCopy copy(ReportId id, StaffMember by, Format format, String reason, UnaryOperator<String> words) {
        Case locked = changes.locked(id, by);
        Reports.Report report = reports.find(id).orElseThrow(() -> new CaseRefused(id, "missing"));
        Stamp stamp = stamp("report-exported", "report/" + id.value(), by, format, reason.isEmpty());
        changes.tell(locked, "exported", by, format.name() + "\n" + stamp.copy() + reason);
        return new CaseCopy(
                stamp,
                Redaction.report(report, words),
                referrals.of(id).stream()
                        .map(one -> Redaction.referral(one, words))
                        .toList());
    }

    @Override
    @Transactional
    public ListCopy line(Filter filter, StaffMember by, Format format) {
        List<Row> rows = new ArrayList<>();
        Page page;
        int at = 0;
        do {
            page = queue.page(filter.at(at++), by);
            rows.addAll(page.rows());
        } while (page.rows().size() == CaseQueue.PAGE && rows.size() < MOST_ROWS);
        return new ListCopy(
                stamp("queue-exported", "queue", by, format, true),
                rows.stream().map(Redaction::row).toList(),
                Math.max(page.total(), rows.size()));
    }

    private Stamp stamp(String action, String subject, StaffMember by, Format format, boolean redacted) {
        long copy = jdbc.sql("select nextval('export_copy')").query(Long.class).single();
        audit.record(
                by.username(),
                action,
                subject + "/" + format.name().toLowerCase(Locale.ROOT) + "/copy/" + copy
                        + (redacted ? "/redacted" : "/whole"));
        return new Stamp(copy, by.username(), clock.instant(), redacted);
    }
}
