package org.anxin.helpline.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.report.Reports.Kind;
import org.anxin.helpline.understanding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of reports. */
@Repository
class Cases {

    private static final int ALIAS_ATTEMPTS = 50;

    private final JdbcClient jdbc;
    private final Aliases aliases;
    private final CaseClocks clocks;

    Cases(JdbcClient jdbc, Aliases aliases, CaseClocks clocks) {
        this.jdbc = jdbc;
        this.aliases = aliases;
        this.clocks = clocks;
    }

    /** A new report with a name no other one has. */
    Case add(long conversation, Kind kind, Severity severity, Instant now) {
        for (int attempt = 0; attempt < ALIAS_ATTEMPTS; attempt++) {
            Optional<Case> added = jdbc.sql("""
                            insert into report
                            (alias, kind, severity, state, conversation, received_at, changed_at)
                            values (?, ?, ?, 'RECEIVED', ?, ?, ?) on conflict (alias) do nothing returning *
                            """)
                    .params(aliases.next(), kind.name(), severity.level(), conversation, sql(now), sql(now))
                    .query((row, n) -> CaseRows.read(row))
                    .optional();
            if (added.isPresent()) {
                return added.get();
            }
        }
        throw new IllegalStateException("No free alias: add words to alias-words.txt");
    }

    List<Case> open() {
        return jdbc.sql(
                        "select * from report where state <> 'CLOSED' order by severity desc, received_at desc, id desc")
                .query((row, n) -> CaseRows.read(row))
                .list();
    }

    List<Case> closed(int limit) {
        return jdbc.sql("select * from report where state = 'CLOSED' order by closed_at desc, id desc limit ?")
                .param(limit)
                .query((row, n) -> CaseRows.read(row))
                .list();
    }

    Optional<Case> find(ReportId id) {
        return jdbc.sql("select * from report where id = ?")
                .param(id.value())
                .query((row, n) -> CaseRows.read(row))
                .optional();
    }

    List<ReportId> of(long conversation) {
        return jdbc.sql("select id from report where conversation = ?")
                .param(conversation)
                .query((row, n) -> new ReportId(row.getLong("id")))
                .list();
    }

    Optional<Case> lock(ReportId id) {
        return jdbc.sql("select * from report where id = ? for update")
                .param(id.value())
                .query((row, n) -> CaseRows.read(row))
                .optional();
    }

    /** What she told last, open or closed. */
    Optional<Case> newest(long conversation) {
        return jdbc.sql("""
                        select * from report where conversation = ? and kind <> 'FAILURE' order by id desc limit 1
                        """)
                .param(conversation)
                .query((row, n) -> CaseRows.read(row))
                .optional();
    }

    /** Open reports of a conversation, newest first, locked. */
    List<Case> lockOpen(long conversation) {
        return jdbc.sql("select * from report where conversation = ? and state <> 'CLOSED' order by id desc for update")
                .param(conversation)
                .query((row, n) -> CaseRows.read(row))
                .list();
    }

    /** It belongs to another conversation from now on. */
    void move(ReportId id, long conversation) {
        jdbc.sql("update report set conversation = ? where id = ?")
                .params(conversation, id.value())
                .update();
    }

    void save(Case changed, Instant now) {
        Outcome outcome = changed.outcome();
        Progress progress = changed.progress();
        CaseClocks.Due due = clocks.next(changed);
        jdbc.sql("""
                        update report set kind = :kind, severity = :severity, state = :state, outcome = :outcome,
                        unread = :unread, version = version + 1, changed_at = :now,
                        closed_at = case when :state = 'CLOSED' then coalesce(closed_at, :now) end,
                        answered_at = :answered, triaged_at = :triaged, paused_at = :pausedAt,
                        paused_seconds = :paused, owner = :owner, deadline = :deadline, due_at = :due
                        where id = :id
                        """)
                .param("kind", changed.kind().name())
                .param("severity", changed.severity().level())
                .param("state", changed.state().name())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("unread", changed.unread())
                .param("now", sql(now))
                .param("answered", sqlOrNull(progress.answeredAt()))
                .param("triaged", sqlOrNull(progress.triagedAt()))
                .param("pausedAt", sqlOrNull(progress.pausedAt()))
                .param("paused", progress.paused().toSeconds())
                .param("owner", progress.owner())
                .param("deadline", due.deadline().name())
                .param("due", sqlOrNull(due.at()))
                .param("id", changed.id().value())
                .update();
    }

    void placeAt(ReportId id, String district) {
        jdbc.sql("update report set district = ? where id = ?")
                .params(district, id.value())
                .update();
    }

    private static @Nullable OffsetDateTime sqlOrNull(@Nullable Instant instant) {
        return instant == null ? null : sql(instant);
    }

    static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
