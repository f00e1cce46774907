package org.anxin.helpline.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anxin.helpline.privacy.Scrubber;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.report.Reports.Entry;
import org.anxin.helpline.staff.AuditTrail;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Understanding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CaseCorrections implements Corrections {

    private final JdbcClient jdbc;
    private final Changes changes;
    private final CaseContents contents;
    private final Sight sight;
    private final Scrubber scrubber;
    private final AuditTrail audit;
    private final Clock clock;
    private final List<String> topics;

    CaseCorrections(
            JdbcClient jdbc,
            Changes changes,
            CaseContents contents,
            Sight sight,
            Scrubber scrubber,
            AuditTrail audit,
            Clock clock,
            Understanding understanding) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.contents = contents;
        this.sight = sight;
        this.scrubber = scrubber;
        this.audit = audit;
        this.clock = clock;
        this.topics = understanding.topics();
    }

    @Override
    @Transactional
    public void about(ReportId id, StaffMember by, long entry, String topic) {
        Case locked = changes.locked(id, by);
        boolean hers = written(id).containsKey(entry);
        if (!hers || !topics.contains(topic)) {
            throw new CaseRefused(id, "missing");
        }
        jdbc.sql("""
                        insert into topic_correction (entry, topic, corrected_by, at) values (?, ?, ?, ?)
                        on conflict (entry) do update
                        set topic = excluded.topic, corrected_by = excluded.corrected_by, at = excluded.at
                        """)
                .params(entry, topic, by.username(), Cases.sql(clock.instant()))
                .update();
        changes.audit(locked, "topic-corrected", by);
    }

    @Override
    @Transactional
    public List<Candidate> candidates(StaffMember by) {
        audit.record(by.username(), "candidates-exported", "training");
        record Corrected(ReportId report, long entry, String topic) {}
        return jdbc
                .sql("""
                        select e.report, c.entry, c.topic from topic_correction c join report_entry e on e.id = c.entry
                        where e.report <> all(?) order by c.topic, c.entry
                        """)
                .param(sight.hidden(by))
                .query((row, n) -> new Corrected(
                        new ReportId(row.getLong("report")), row.getLong("entry"), row.getString("topic")))
                .list()
                .stream()
                .flatMap(one -> Optional.ofNullable(written(one.report).get(one.entry))
                        .flatMap(scrubber::scrub)
                        .map(text -> new Candidate(one.topic, oneLine(text)))
                        .stream())
                .toList();
    }

    private Map<Long, String> written(ReportId id) {
        return contents.of(id).timeline().stream()
                .filter(Entry::isHers)
                .collect(Collectors.toMap(Entry::id, Entry::text));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
