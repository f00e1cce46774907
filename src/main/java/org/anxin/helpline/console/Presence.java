package org.anxin.helpline.console;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who else has a case open: pages ask for its news every half minute, and are remembered a little longer. */
@Repository
class Presence {

    private static final Duration REMEMBERED = Duration.ofSeconds(45);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return usernames of the others */
    List<String> seen(long report, String username) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into case_presence (report, username, seen_at) values (?, ?, ?)
                        on conflict (report, username) do update set seen_at = excluded.seen_at
                        """).params(report, username, now).update();
        return jdbc.sql("""
                        select username from case_presence
                        where report = ? and username <> ? and seen_at > ? order by username
                        """)
                .params(report, username, now.minus(REMEMBERED))
                .query(String.class)
                .list();
    }
}
