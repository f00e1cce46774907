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
        return jdbc.sql("""
                        with here as (
                            insert into case_presence (report, username, seen_at) values (:report, :username, :now)
                            on conflict (report, username) do update set seen_at = excluded.seen_at)
                        select username from case_presence
                        where report = :report and username <> :username and seen_at > :since order by username
                        """)
                .param("report", report)
                .param("username", username)
                .param("now", now)
                .param("since", now.minus(REMEMBERED))
                .query(String.class)
                .list();
    }
}
