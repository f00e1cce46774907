package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many message segments went out on a channel today, and whether the day's cap is reached. Looked up now and then,
 * not kept exactly: the cap saves money, it is not a safety.
 */
@Component
class Spending {

    private static final Logger LOG = LoggerFactory.getLogger(Spending.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final long cap;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Spending(JdbcClient jdbc, Clock clock, ConversationSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cap = settings.dailySegments();
    }

    boolean exhausted(String channel) {
        if (cap == 0) {
            return false;
        }
        Instant now = clock.instant();
        Known last = known.get(channel);
        if (last == null || last.at.plus(FRESH).isBefore(now)) {
            last = new Known(now, today(channel, now));
            known.put(channel, last);
            if (last.segments >= cap) {
                LOG.warn("The day's {} segments on {} are spent: only safety messages leave", cap, channel);
            }
        }
        return last.segments >= cap;
    }

    private long today(String channel, Instant now) {
        Instant midnight = now.atZone(CHINA).toLocalDate().atStartOfDay(CHINA).toInstant();
        return jdbc.sql("""
                        select coalesce(sum(o.segments), 0) from outbox o join conversation c on c.id = o.conversation
                        where coalesce(o.via, c.channel) = ? and o.created_at >= ?
                        """)
                .params(channel, Times.sql(midnight))
                .query(Long.class)
                .single();
    }

    private record Known(Instant at, long segments) {}
}
