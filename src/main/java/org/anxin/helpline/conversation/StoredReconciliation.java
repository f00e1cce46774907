package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.privacy.SealedAddress;
import org.anxin.helpline.privacy.Tombstones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reconciliation with inbox and outbox. */
@Component
class StoredReconciliation implements Reconciliation {

    /** So far apart are a provider's clock and ours, and the begin and the end of an attempt, at most. */
    private static final Duration APART = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionalIntake intake;
    private final Tombstones tombstones;
    private final Deliveries deliveries;
    private final Timers timers;
    private final Clock clock;

    StoredReconciliation(
            JdbcClient jdbc,
            Outbox outbox,
            TransactionalIntake intake,
            Tombstones tombstones,
            Deliveries deliveries,
            Timers timers,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.intake = intake;
        this.tombstones = tombstones;
        this.deliveries = deliveries;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public boolean knows(String channel, String providerId) {
        boolean kept = jdbc.sql("select exists (select 1 from inbox where channel = ? and provider_id = ?)")
                .params(channel, providerId)
                .query(Boolean.class)
                .single();
        return kept || tombstones.find(Erasing.name(channel, providerId)).isPresent();
    }

    @Override
    public void missed(InboundMessage message) {
        intake.receiveLate(message);
    }

    @Override
    public boolean has(String channel, SealedAddress to, String text, String providerId, Instant since) {
        if (known(channel, providerId)) {
            return false;
        }
        Optional<Long> ours = doubtful(channel, to, since).stream()
                .filter(message -> message.text().equals(text))
                .map(OutboundText::id)
                .findFirst();
        return ours.isPresent() && deliveries.report(channel, ours.get(), providerId, Delivery.ACCEPTED, "");
    }

    private boolean known(String channel, String providerId) {
        return jdbc.sql("""
                        select exists (select 1 from outbox o join conversation c on c.id = o.conversation
                        where o.provider_id = ? and coalesce(o.via, c.channel) = ?)
                        """).params(providerId, channel).query(Boolean.class).single();
    }

    private List<OutboundText> doubtful(String channel, SealedAddress to, Instant since) {
        String[] her = Stream.concat(Stream.of(to.person()), to.former().stream())
                .map(Pseudonym::value)
                .toArray(String[]::new);
        return jdbc.sql("""
                        select o.* from outbox o join conversation c on c.id = o.conversation
                        where coalesce(o.via, c.channel) = ? and c.person = any(?) and o.status = 'UNKNOWN'
                        and o.provider_id is null
                        and o.changed_at between ? and ? order by o.id
                        """)
                .params(channel, her, Times.sql(since.minus(APART)), Times.sql(since.plus(APART)))
                .query((row, n) -> outbox.text(row, true))
                .list();
    }

    @Override
    @Transactional
    public int hasNoOther(String channel, Instant from, Instant until) {
        Instant now = clock.instant();
        List<Sent> never = jdbc.sql("""
                        update outbox o set code = 'never-sent', changed_at = :now, not_before = null,
                        status = case when c.owner <> 'OPTED_OUT' and o.said <> 'notice' and not exists
                          (select 1 from outbox n where n.conversation = o.conversation and n.id > o.id)
                          then 'PENDING' else 'FAILED' end
                        from conversation c where c.id = o.conversation and c.channel = :channel and o.via is null
                        and o.status = 'UNKNOWN' and o.provider_id is null and o.changed_at between :from and :until
                        returning o.id, o.conversation, o.status
                        """)
                .param("now", Times.sql(now))
                .param("channel", channel)
                .param("from", Times.sql(from))
                .param("until", Times.sql(until))
                .query((row, n) -> new Sent(row.getLong(1), row.getLong(2), row.getString(3)))
                .list();
        never.stream()
                .filter(message -> message.status.equals(Delivery.PENDING.name()))
                .forEach(message -> timers.sendSoon(message.id, message.conversation, now));
        return never.size();
    }

    private record Sent(long id, long conversation, String status) {}
}
