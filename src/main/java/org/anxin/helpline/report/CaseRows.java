package org.anxin.helpline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.anxin.helpline.report.Reports.Kind;
import org.anxin.helpline.understanding.Severity;
import org.jspecify.annotations.Nullable;

/** How a row of the table is read. */
final class CaseRows {

    private CaseRows() {}

    static Case read(ResultSet row) throws SQLException {
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
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                new Progress(
                        row.getString("owner"),
                        instant(row, "triaged_at"),
                        instant(row, "answered_at"),
                        instant(row, "paused_at"),
                        Duration.ofSeconds(row.getLong("paused_seconds"))));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
