package org.anxin.helpline.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts in the database, one statement for each table. */
@Repository
class JdbcStatistics implements Statistics {

    private static final int MOST_MONTHS = 36;
    private static final int WHOLE = 100;

    private final JdbcClient jdbc;
    private final Sight sight;
    private final CallBackTally callBacks;
    private final CaseClocks clocks;
    private final Clock clock;

    JdbcStatistics(JdbcClient jdbc, Sight sight, CallBackTally callBacks, CaseClocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.callBacks = callBacks;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Year over(int months, StaffMember by) {
        LocalDate first = LocalDate.ofInstant(clock.instant(), WorkingCalendar.CHINA)
                .withDayOfMonth(1)
                .minusMonths(Math.clamp(months, 1, MOST_MONTHS) - 1L);
        Long[] hidden = sight.hidden(by);
        return new Year(
                List.of(
                        table(
                                "months",
                                "to_char(received_at at time zone 'Asia/Shanghai', 'YYYY-MM')",
                                "label",
                                first,
                                hidden),
                        table("severities", "severity::text", "label desc", first, hidden),
                        table("kinds", "kind", "counted desc, label", first, hidden),
                        table("districts", "district", "counted desc, label", first, hidden),
                        table("outcomes", "outcome", "counted desc, label", first, hidden),
                        questions("topics", "topic", first),
                        questions("answers", "answer", first),
                        questions("languages", "language", first),
                        new Table("call-backs", callBacks.since(first))),
                funnels(first),
                inTime(first, hidden));
    }

    private Table table(String name, String label, String order, LocalDate first, Long[] hidden) {
        return new Table(
                name,
                jdbc.sql("select " + label
                                + " as label, count(*) as counted from report where received_at >= ? and id <> all(?) and "
                                + label + " is not null and kind <> 'FAILURE' group by 1 order by " + order)
                        .params(start(first), hidden)
                        .query((row, n) -> Row.of(row.getString("label"), row.getLong("counted")))
                        .list());
    }

    private Table questions(String name, String column, LocalDate first) {
        return new Table(
                name,
                jdbc.sql("select " + column
                                + " as label, sum(count) as counted from question_tally where month >= ? and " + column
                                + " <> '' group by 1 order by 2 desc, 1 limit 20")
                        .param(first)
                        .query((row, n) -> Row.of(row.getString("label"), row.getLong("counted")))
                        .list());
    }

    /** How far people came in each dialog, for each language: the most used first, without those that tell nothing. */
    private List<Funnel> funnels(LocalDate first) {
        SequencedMap<String, Funnel> funnels = new LinkedHashMap<>();
        jdbc.sql("""
                        select dialog, language, what as label, sum(count) as counted, false as step
                        from dialog_tally where month >= ? group by dialog, language, what
                        union all
                        select dialog, language, step, sum(count), true
                        from step_tally where month >= ? group by dialog, language, step
                        order by dialog, language desc, step desc, label
                        """).params(first, first).query(row -> {
            Row counted = Row.of(row.getString("label"), row.getLong("counted"));
            funnels.merge(
                    row.getString("dialog") + "/" + row.getString("language"),
                    Funnel.of(row.getString("dialog"), row.getString("language"), row.getBoolean("step"), counted),
                    Funnel::with);
        });
        return funnels.values().stream()
                .filter(Funnel::tells)
                .sorted(Comparator.comparing(Funnel::largest).reversed())
                .toList();
    }

    private Map<Deadline, Integer> inTime(LocalDate first, Long[] hidden) {
        Map<Deadline, Integer> shares = new EnumMap<>(Deadline.class);
        firstLooks(shares, first, hidden);
        jdbc.sql("""
                        select count(answered_at) as answered,
                        count(*) filter (where answered_at <= received_at + interval '7 days') as soon,
                        count(closed_at) as ended,
                        count(*) filter (where closed_at <= received_at + interval '3 months'
                            + paused_seconds * interval '1 second') as intime
                        from report where received_at >= ? and id <> all(?) and kind <> 'FAILURE'
                        """).params(start(first), hidden).query(row -> {
            share(shares, Deadline.FEEDBACK, row.getLong("soon"), row.getLong("answered"));
            share(shares, Deadline.OUTCOME, row.getLong("intime"), row.getLong("ended"));
        });
        return shares;
    }

    /** By the working calendar, which the database does not know, and by how severe each is now. */
    private void firstLooks(Map<Deadline, Integer> shares, LocalDate first, Long[] hidden) {
        List<Boolean> soon = jdbc.sql("""
                        select severity, received_at, triaged_at from report
                        where received_at >= ? and id <> all(?) and kind <> 'FAILURE' and triaged_at is not null
                        """)
                .params(start(first), hidden)
                .query((row, n) -> {
                    Instant received = Objects.requireNonNull(CaseRows.instant(row, "received_at"));
                    Instant triaged = Objects.requireNonNull(CaseRows.instant(row, "triaged_at"));
                    return !triaged.isAfter(clocks.triage(received, Severity.ofLevel(row.getInt("severity"))));
                })
                .list();
        share(shares, Deadline.TRIAGE, soon.stream().filter(one -> one).count(), soon.size());
    }

    private static void share(Map<Deadline, Integer> shares, Deadline deadline, long part, long whole) {
        if (whole >= SMALLEST) {
            shares.put(deadline, Math.toIntExact(part * WHOLE / whole));
        }
    }

    private static OffsetDateTime start(LocalDate first) {
        return first.atStartOfDay(WorkingCalendar.CHINA).toOffsetDateTime();
    }
}
