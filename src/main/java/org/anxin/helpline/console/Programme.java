package org.anxin.helpline.console;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.employer.PledgeSigned;
import org.anxin.helpline.employer.RequestChanged;
import org.anxin.helpline.employer.Requests;
import org.anxin.helpline.learning.LessonFinished;
import org.anxin.helpline.report.Statistics.Row;
import org.anxin.helpline.report.Statistics.Table;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts what was learned and which employers were reached, in the transaction in which it happens. Its rows name
 * nobody, and stay when those of the people go.
 */
@Repository
class Programme {

    private static final String LESSONS = "lessons";
    private static final String LEARNED = "learned";
    private static final String EMPLOYERS = "employers";
    private static final ZoneId KUNMING = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final Clock clock;

    Programme(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void lessonFinished(LessonFinished event) {
        count(LESSONS, event.lesson());
        if (event.gained()) {
            count(LEARNED, event.lesson());
        }
    }

    @EventListener
    void pledgeSigned(PledgeSigned event) {
        count(EMPLOYERS, "pledges");
    }

    @EventListener
    void requestChanged(RequestChanged event) {
        if (event.state() == Requests.State.NEW) {
            count(EMPLOYERS, "requests");
        }
    }

    private void count(String what, String label) {
        jdbc.sql("""
                        insert into programme_tally (month, what, label, count) values (?, ?, ?, 1)
                        on conflict (month, what, label) do update set count = programme_tally.count + 1
                        """).params(month(), what, label).update();
    }

    /**
     * Counts of the last months, this one included. Who began to talk as an employer was reached, whatever came of it.
     */
    List<Table> over(int months) {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        List.of(LESSONS, LEARNED, EMPLOYERS).forEach(name -> tables.put(name, new ArrayList<>()));
        jdbc.sql("""
                        select what, label, sum(count) as counted from (
                            select what, label, count from programme_tally where month >= :first
                            union all
                            select 'employers', case dialog when 'employer' then 'reached' else 'checks' end, count
                            from dialog_tally where month >= :first and (dialog = 'employer' and what = 'begun'
                            or dialog = 'employer-check' and what = 'finished')) tally
                        group by what, label order by counted desc, label
                        """).param("first", month().minusMonths(months - 1L)).query(row -> {
            tables.get(row.getString("what")).add(Row.of(row.getString("label"), row.getLong("counted")));
        });
        return tables.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue()))
                .toList();
    }

    private LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), KUNMING).withDayOfMonth(1);
    }
}
