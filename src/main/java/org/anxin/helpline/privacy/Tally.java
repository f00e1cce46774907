package org.anxin.helpline.privacy;

import java.time.Instant;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts per month, which lead to nobody. */
@Repository
class Tally {

    private static final ZoneId KUNMING = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    Tally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(String what, Instant now) {
        jdbc.sql("""
                        insert into tally (month, what, count) values (?, ?, 1)
                        on conflict (month, what) do update set count = tally.count + 1
                        """)
                .params(now.atZone(KUNMING).toLocalDate().withDayOfMonth(1), what)
                .update();
    }
}
