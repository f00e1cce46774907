package org.anxin.helpline.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results as rows, kept for a year. */
@Repository
class JdbcChecks implements Checks {

    private static final Duration KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;

    JdbcChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Check> latest() {
        return jdbc.sql("select distinct on (name) * from privacy_check order by name, at desc, id desc")
                .query((row, n) -> new Check(
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("passed"),
                        row.getString("detail")))
                .list();
    }

    void add(String name, Instant now, boolean passed, String detail) {
        jdbc.sql("insert into privacy_check (name, at, passed, detail) values (?, ?, ?, ?)")
                .params(name, now.atOffset(ZoneOffset.UTC), passed, detail)
                .update();
        jdbc.sql("delete from privacy_check where at < ?")
                .param(now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
