package org.anxin.helpline.employer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of self-checks. */
@Repository
class JdbcSelfChecks implements SelfChecks {

    private final JdbcClient jdbc;

    JdbcSelfChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long conversation, SelfCheck check, Instant now) {
        String[] failed = check.failed().stream().map(Check::inDialog).toArray(String[]::new);
        jdbc.sql("insert into self_check (conversation, score, failed, done_at) values (?, ?, ?, ?)")
                .params(conversation, check.score(), failed, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Figures figures() {
        Map<String, Long> failed = new LinkedHashMap<>();
        jdbc.sql("""
                        select name, count(*) as times from self_check, unnest(failed) as name
                        group by name order by times desc, name
                        """).query(row -> {
            failed.put(row.getString("name"), row.getLong("times"));
        });
        return jdbc.sql("select count(*) as done, coalesce(avg(score), 0)::float8 as mean from self_check")
                .query((row, n) -> new Figures(row.getLong("done"), row.getDouble("mean"), failed))
                .single();
    }
}
