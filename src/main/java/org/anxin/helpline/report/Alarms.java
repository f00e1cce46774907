package org.anxin.helpline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.report.Duty.Alarm;
import org.anxin.helpline.report.Duty.Call;
import org.anxin.helpline.report.Duty.CallResult;
import org.anxin.helpline.report.Duty.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of alarms and calls. A report has one alarm at most. */
@Repository
class Alarms {

    private static final int RECENT = 20;

    private final JdbcClient jdbc;

    Alarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the alarm's number, unless the report had one already or was erased */
    Optional<Long> raise(@Nullable ReportId report, Instant now) {
        @Nullable Long id = report == null ? null : report.value();
        return jdbc.sql("""
                        insert into alarm (report, raised_at) select ?::bigint, ?::timestamptz
                        where ?::bigint is null or exists (select 1 from report where id = ?::bigint)
                        on conflict (report) do nothing returning id
                        """)
                .params(id, Cases.sql(now), id, id)
                .query(Long.class)
                .optional();
    }

    /** Whether nobody has acknowledged it, and its report is not closed. */
    boolean waits(long alarm) {
        return jdbc.sql("""
                        select exists (select 1 from alarm a left join report r on r.id = a.report
                        where a.id = ? and a.acknowledged_at is null and coalesce(r.state, '') <> 'CLOSED')
                        """).param(alarm).query(Boolean.class).single();
    }

    boolean isDrill(long alarm) {
        return jdbc.sql("select report is null from alarm where id = ?")
                .param(alarm)
                .query(Boolean.class)
                .single();
    }

    /** @return whether this step was not called before */
    boolean call(long alarm, int step, String username, CallResult result, Instant now) {
        return jdbc.sql("""
                                insert into alarm_call (alarm, step, username, result, at) values (?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(alarm, step, username, result.name(), Cases.sql(now))
                        .update()
                > 0;
    }

    void failed(long alarm, int step) {
        jdbc.sql("update alarm_call set result = 'FAILED' where alarm = ? and step = ?")
                .params(alarm, step)
                .update();
    }

    /** @return whether nobody was texted in this step before */
    boolean texts(long alarm, int step, String username, Instant now) {
        return jdbc.sql("""
                                insert into alarm_text (alarm, step, username, at) values (?, ?, ?, ?)
                                on conflict do nothing
                                """).params(alarm, step, username, Cases.sql(now)).update() > 0;
    }

    void texted(long alarm, int step, long message) {
        jdbc.sql("update alarm_text set message = ? where alarm = ? and step = ?")
                .params(message, alarm, step)
                .update();
    }

    /** @return its report, null for a drill, or nothing when it was acknowledged before */
    Optional<Optional<ReportId>> acknowledge(long alarm, String by, Instant now) {
        return jdbc.sql("""
                        update alarm set acknowledged_by = ?, acknowledged_at = ?
                        where id = ? and acknowledged_at is null returning report
                        """)
                .params(by, Cases.sql(now), alarm)
                .query((row, n) -> report(row))
                .optional();
    }

    List<Alarm> open() {
        return read("a.acknowledged_at is null and coalesce(r.state, '') <> 'CLOSED' order by a.raised_at");
    }

    List<Alarm> recent() {
        return read("true order by a.raised_at desc limit " + RECENT);
    }

    private List<Alarm> read(String condition) {
        List<Alarm> alarms = jdbc.sql(
                        "select a.* from alarm a left join report r on r.id = a.report where " + condition)
                .query((row, n) -> alarm(row))
                .list();
        Map<Long, List<Call>> calls = new HashMap<>();
        jdbc.sql("select * from alarm_call where alarm = any(?) order by step")
                .param(alarms.stream().map(Alarm::id).toArray(Long[]::new))
                .query(row -> {
                    calls.computeIfAbsent(row.getLong("alarm"), none -> new ArrayList<>())
                            .add(new Call(
                                    row.getInt("step"),
                                    row.getString("username"),
                                    CallResult.valueOf(row.getString("result")),
                                    Objects.requireNonNull(CaseRows.instant(row, "at"))));
                });
        Map<Long, List<Text>> texts = new HashMap<>();
        jdbc.sql("select * from alarm_text where alarm = any(?) and message is not null order by step")
                .param(alarms.stream().map(Alarm::id).toArray(Long[]::new))
                .query(row -> {
                    texts.computeIfAbsent(row.getLong("alarm"), none -> new ArrayList<>())
                            .add(new Text(
                                    row.getString("username"),
                                    row.getLong("message"),
                                    Delivery.UNKNOWN,
                                    Objects.requireNonNull(CaseRows.instant(row, "at"))));
                });
        return alarms.stream()
                .map(one -> new Alarm(
                        one.id(),
                        one.report(),
                        one.raisedAt(),
                        one.acknowledgedBy(),
                        calls.getOrDefault(one.id(), List.of()),
                        texts.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        String by = row.getString("acknowledged_by");
        return new Alarm(
                row.getLong("id"),
                report(row),
                Objects.requireNonNull(CaseRows.instant(row, "raised_at")),
                by == null ? "" : by,
                List.of(),
                List.of());
    }

    private static Optional<ReportId> report(ResultSet row) throws SQLException {
        long report = row.getLong("report");
        return row.wasNull() ? Optional.empty() : Optional.of(new ReportId(report));
    }
}
