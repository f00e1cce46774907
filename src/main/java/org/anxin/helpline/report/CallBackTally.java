package org.anxin.helpline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many call-backs were asked for, granted and declined in a month; it outlives the reports they were about. */
@Repository
class CallBackTally {

    private final JdbcClient jdbc;

    CallBackTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(String what, Instant now) {
        jdbc.sql("""
                        insert into call_back_tally (month, what, count) values (?, ?, 1)
                        on conflict (month, what) do update set count = call_back_tally.count + 1
                        """)
                .params(LocalDate.ofInstant(now, WorkingCalendar.CHINA).withDayOfMonth(1), what)
                .update();
    }

    /** Also ones and twos: that it was done is what others should see, and it leads to nobody. */
    List<Statistics.Row> since(LocalDate first) {
        return jdbc.sql("""
                        select what, sum(count) as counted from call_back_tally where month >= ? group by what order by what
                        """)
                .param(first)
                .query((row, n) -> new Statistics.Row(row.getString("what"), row.getLong("counted")))
                .list();
    }
}
