package org.anxin.helpline.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what calls to providers came to: outcome, code and time, never an address or words. */
@Component
class ExchangeLog {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeLog.class);
    private static final int KEPT = 1_000;
    private static final int TIDY_EVERY = 100;

    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final Clock clock;

    ExchangeLog(JdbcClient jdbc, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.meters = meters;
        this.clock = clock;
    }

    /** Joins the transaction that records the result. */
    void add(String channel, SendResult result, Duration took) {
        String outcome = result.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("anxin.channel.sent", "channel", channel, "outcome", outcome)
                .increment();
        long id = jdbc.sql("""
                        insert into channel_exchange (channel, at, outcome, code, millis) values (?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(channel, Times.sql(clock.instant()), outcome, code(result), took.toMillis())
                .query(Long.class)
                .single();
        if (id % TIDY_EVERY == 0) {
            jdbc.sql("""
                            delete from channel_exchange where channel = ? and id <
                            (select id from channel_exchange where channel = ? order by id desc offset ? limit 1)
                            """).params(channel, channel, KEPT).update();
        }
    }

    void moved(String channel, ChannelHealth.State state) {
        LOG.warn("Channel {} is {}", channel, state.name().toLowerCase(Locale.ROOT));
        jdbc.sql("""
                        insert into channel_state (channel, state, since) values (?, ?, ?)
                        on conflict (channel) do update set state = excluded.state, since = case
                        when 'UP' in (channel_state.state, excluded.state) then excluded.since
                        else channel_state.since end
                        """).params(channel, state.name(), Times.sql(clock.instant())).update();
    }

    private static String code(SendResult result) {
        return switch (result) {
            case SendResult.Accepted accepted -> "";
            case SendResult.Held held -> "";
            case SendResult.Retryable retryable -> retryable.code();
            case SendResult.Permanent permanent -> permanent.code();
            case SendResult.OptedOut optedOut -> optedOut.code();
            case SendResult.Unknown unknown -> unknown.code();
        };
    }
}
