package org.anxin.helpline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The line in three statements, however long it is: its page, the facts of that page, and the counts. */
@Repository
class JdbcCaseQueue implements CaseQueue {

    /** How long before it happens a deletion is announced. */
    private static final Duration NOTICE = Duration.ofDays(7);

    private static final String ORDER = "r.severity desc, r.due_at asc nulls last, r.received_at, r.id";

    /** Takes what {@link Sight} hides. */
    private static final String IN_SIGHT = "r.id <> all(?)";

    private final JdbcClient jdbc;
    private final Summaries summaries;
    private final CaseIndex index;
    private final Reports reports;
    private final WorkingCalendar calendar;
    private final Sight sight;
    private final Kept kept;
    private final Clock clock;

    JdbcCaseQueue(
            JdbcClient jdbc,
            Summaries summaries,
            CaseIndex index,
            Reports reports,
            WorkingCalendar calendar,
            Sight sight,
            Kept kept,
            Clock clock) {
        this.jdbc = jdbc;
        this.summaries = summaries;
        this.index = index;
        this.reports = reports;
        this.calendar = calendar;
        this.sight = sight;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page page(Filter filter, StaffMember by) {
        QueueQuery query = new QueueQuery(filter, by.username(), index.wanted(filter.words()), clock.instant());
        String order = filter.tab() == Tab.CLOSED ? "r.closed_at desc, r.id desc" : ORDER;
        Long[] hidden = sight.hidden(by);
        List<Object> values = new ArrayList<>(query.values());
        values.add(hidden);
        values.add(PAGE);
        values.add((long) PAGE * Math.max(0, filter.page()));
        List<Found> found = jdbc.sql("select r.*, count(*) over () as total from report r where " + query.where()
                        + " and " + IN_SIGHT + " order by " + order + " limit ? offset ?")
                .params(values)
                .query((row, n) -> found(row))
                .list();
        List<Reports.Summary> opened =
                summaries.of(found.stream().map(Found::one).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            String owner = one.one.progress().owner();
            rows.add(new Row(opened.get(i), owner == null ? "" : owner, one.district, one.deadline, one.dueAt));
        }
        Counts counts = counts(by, hidden);
        return new Page(rows, found.isEmpty() ? 0 : found.getFirst().total, counts.byTab, counts.districts);
    }

    @Override
    @Transactional
    public Optional<ReportId> takeNext(StaffMember by) {
        Optional<ReportId> next = jdbc.sql("select r.id from report r where " + QueueQuery.condition(Tab.UNASSIGNED)
                        + " and " + IN_SIGHT + " order by " + ORDER + " limit 1 for update skip locked")
                .params(List.of((Object) sight.hidden(by)))
                .query((row, n) -> new ReportId(row.getLong("id")))
                .optional();
        next.ifPresent(id -> reports.take(id, by));
        return next;
    }

    @Override
    @Transactional(readOnly = true)
    public Today today(StaffMember by) {
        Instant now = clock.instant();
        int year = now.atZone(WorkingCalendar.CHINA).getYear();
        return jdbc.sql("""
                        select count(*) filter (where state <> 'CLOSED' and severity = 3 and answered_at is null) urgent,
                        count(*) filter (where state not in ('CLOSED', 'AWAITING_REPORTER') and owner = :me) yours,
                        count(*) filter (where state = 'AWAITING_REPORTER') waiting,
                        count(*) filter (where state <> 'CLOSED' and kind = 'FAILURE') failures,
                        count(*) filter (where %s) deletions
                        from report where id <> all(:hidden)
                        """.formatted(Kept.OVER))
                .param("hidden", sight.hidden(by))
                .param("me", by.username())
                .params(kept.until(now.plus(NOTICE)))
                .query((row, n) -> new Today(
                        row.getLong("urgent"),
                        row.getLong("yours"),
                        row.getLong("waiting"),
                        row.getLong("deletions"),
                        row.getLong("failures"),
                        calendar.knows(year)))
                .single();
    }

    private Counts counts(StaffMember by, Long[] hidden) {
        StringBuilder columns = new StringBuilder();
        for (Tab tab : Tab.values()) {
            columns.append("count(*) filter (where ")
                    .append(QueueQuery.condition(tab))
                    .append(") as ")
                    .append(tab)
                    .append(", ");
        }
        return jdbc.sql("select " + columns
                        + "array_agg(distinct r.district) filter (where r.district is not null) districts from report r where "
                        + IN_SIGHT)
                .params(List.of(by.username(), Cases.sql(clock.instant().plus(QueueQuery.SOON)), hidden))
                .query((row, n) -> counts(row))
                .single();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        Map<Tab, Long> byTab = new EnumMap<>(Tab.class);
        for (Tab tab : Tab.values()) {
            byTab.put(tab, row.getLong(tab.name()));
        }
        var districts = row.getArray("districts");
        return new Counts(byTab, districts == null ? List.of() : Arrays.asList((String[]) districts.getArray()));
    }

    private static Found found(ResultSet row) throws SQLException {
        String district = row.getString("district");
        return new Found(
                CaseRows.read(row),
                district == null ? "" : district,
                Deadline.valueOf(row.getString("deadline")),
                Optional.ofNullable(CaseRows.instant(row, "due_at")),
                row.getLong("total"));
    }

    private record Found(Case one, String district, Deadline deadline, Optional<Instant> dueAt, long total) {}

    private record Counts(Map<Tab, Long> byTab, List<String> districts) {}
}
