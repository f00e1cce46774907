package org.anxin.helpline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.report.Reports.Kind;
import org.anxin.helpline.understanding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of reports. */
@Repository
class Cases {

    private static final int ALIAS_ATTEMPTS = 50;

    private final JdbcClient jdbc;
    private final Aliases aliases;

    Cases(JdbcClient jdbc, Aliases aliases) {
        this.jdbc = jdbc;
        this.aliases = aliases;
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
                    .query((row, n) -> read(row))
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
                .query((row, n) -> read(row))
                .list();
    }

    List<Case> closed(int limit) {
        return jdbc.sql("select * from report where state = 'CLOSED' order by closed_at desc, id desc limit ?")
                .param(limit)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Case> find(ReportId id) {
        return jdbc.sql("select * from report where id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Case> lock(ReportId id) {
        return jdbc.sql("select * from report where id = ? for update")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Open reports of a conversation, newest first, locked. */
    List<Case> lockOpen(long conversation) {
        return jdbc.sql("select * from report where conversation = ? and state <> 'CLOSED' order by id desc for update")
                .param(conversation)
                .query((row, n) -> read(row))
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
        jdbc.sql("""
                        update report set kind = :kind, severity = :severity, state = :state, outcome = :outcome,
                        unread = :unread, version = version + 1, changed_at = :now,
                        closed_at = case when :state = 'CLOSED' then :now else null end,
                        answered_at = case when answered_at is null and :state = 'AWAITING_REPORTER' then :now
                            else answered_at end
                        where id = :id
                        """)
                .param("kind", changed.kind().name())
                .param("severity", changed.severity().level())
                .param("state", changed.state().name())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("unread", changed.unread())
                .param("now", sql(now))
                .param("id", changed.id().value())
                .update();
    }

    static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Case read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Case(
                new ReportId(row.getLong("id")),
                row.getString("alias"),
                Kind.valueOf(row.getString("kind")),
                Severity.ofLevel(row.getInt("severity")),
                CaseState.valueOf(row.getString("state")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getLong("conversation"),
                row.getBoolean("unread"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
