package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines as rows, so that every replica can show how the one that another keeps is. */
@Component
class StoredLines implements Lines {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void report(String channel, boolean up) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into channel_line as l (channel, up, since, seen) values (?, ?, ?, ?)
                        on conflict (channel) do update set up = excluded.up, seen = excluded.seen,
                        since = case when l.up = excluded.up then l.since else excluded.since end
                        """).params(channel, up, Times.sql(now), Times.sql(now)).update();
    }
}
