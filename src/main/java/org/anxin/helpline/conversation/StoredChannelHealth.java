package org.anxin.helpline.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Channel health out of the outbox, the inbox and the log of exchanges. */
@Component
class StoredChannelHealth implements ChannelHealth {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** A line of which nobody has spoken for so long is not there. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    private static final String NO_LINE = "not-connected";

    private final JdbcClient jdbc;
    private final Senders senders;
    private final Prices prices;
    private final Clock clock;

    StoredChannelHealth(JdbcClient jdbc, Senders senders, ConversationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.prices = new Prices(settings);
        this.clock = clock;
    }

    @Override
    public List<Status> all() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        with mine as (
                          select coalesce(o.via, c.channel) channel, o.* from outbox o join conversation c on c.id = o.conversation
                          where o.changed_at > :week or o.status in ('PENDING', 'SENDING', 'WAITING')),
                        sums as (
                          select channel,
                          count(*) filter (where status in ('PENDING', 'SENDING', 'WAITING')) waiting,
                          count(*) filter (where status = 'UNKNOWN') unknown,
                          count(*) filter (where status in ('FAILED', 'UNDELIVERED') and changed_at > :day) failed,
                          coalesce(sum(segments) filter (where created_at > :day and status not in
                            ('PENDING', 'WAITING', 'FAILED')), 0) segments
                          from mine group by channel)
                        select n.channel, s.state, s.since, l.up line_up, l.since line_since, l.seen line_seen, coalesce(m.waiting, 0) waiting,
                        coalesce(m.unknown, 0) unknown, coalesce(m.failed, 0) failed, coalesce(m.segments, 0) segments,
                        (select max(received_at) from inbox i where i.channel = n.channel) received,
                        (select max(at) from channel_exchange e where e.channel = n.channel
                          and e.outcome in ('accepted', 'held')) sent,
                        (select code from channel_exchange e where e.channel = n.channel
                          and e.outcome not in ('accepted', 'held') order by e.id desc limit 1) problem
                        from (select unnest(:on) channel union select channel from mine) n
                        left join sums m on m.channel = n.channel left join channel_state s on s.channel = n.channel
                        left join channel_line l on l.channel = n.channel
                        order by n.channel
                        """)
                .param("week", Times.sql(now.minus(WEEK)))
                .param("day", Times.sql(now.minus(DAY)))
                .param("on", senders.names().toArray(String[]::new))
                .query((row, n) -> status(row, now))
                .list();
    }

    @Override
    public Optional<Instant> troubledSince(String channel) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select s.state, s.since, l.up line_up, l.since line_since, l.seen line_seen
                        from (select cast(? as text) channel) n
                        left join channel_state s on s.channel = n.channel left join channel_line l on l.channel = n.channel
                        """)
                .param(channel)
                .query((row, n) -> condition(channel, row, now))
                .optional()
                .filter(condition -> condition.state != State.UP)
                .map(Condition::since);
    }

    private Status status(ResultSet row, Instant now) throws SQLException {
        String channel = row.getString("channel");
        Condition condition = condition(channel, row, now);
        return new Status(
                channel,
                condition.state,
                condition.since,
                row.getLong("waiting"),
                row.getLong("unknown"),
                row.getLong("failed"),
                row.getLong("segments"),
                prices.of(channel, row.getLong("segments")),
                time(row, "received"),
                time(row, "sent"),
                condition.lineless ? Optional.of(NO_LINE) : Optional.ofNullable(row.getString("problem")));
    }

    /** @param lineless whether it is the line to the provider that is not there */
    private record Condition(State state, Instant since, boolean lineless) {}

    private Condition condition(String channel, ResultSet row, Instant now) throws SQLException {
        String state = row.getString("state");
        Optional<Sender> sender = senders.of(channel);
        Optional<Instant> lost = sender.isPresent() && sender.get().keepsLine() ? lost(row, now) : Optional.empty();
        return new Condition(
                sender.isEmpty()
                        ? State.OFF
                        : lost.isPresent() ? State.DOWN : state == null ? State.UP : State.valueOf(state),
                lost.orElse(time(row, "since").orElse(Instant.EPOCH)),
                lost.isPresent());
    }

    /** Since when its line has not been there; empty while it is. */
    private static Optional<Instant> lost(ResultSet row, Instant now) throws SQLException {
        Instant seen = time(row, "line_seen").orElse(Instant.EPOCH);
        if (seen.plus(SILENT).isBefore(now)) {
            return Optional.of(seen);
        }
        return row.getBoolean("line_up") ? Optional.empty() : time(row, "line_since");
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    @Override
    public List<Exchange> exchanges(String channel, int most) {
        return jdbc.sql("select * from channel_exchange where channel = ? order by id desc limit ?")
                .params(channel, most)
                .query((row, n) -> new Exchange(
                        Times.read(row, "at"),
                        row.getString("outcome"),
                        row.getString("code"),
                        Duration.ofMillis(row.getLong("millis"))))
                .list();
    }
}
