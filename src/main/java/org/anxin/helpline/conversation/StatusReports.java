package org.anxin.helpline.conversation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Status callbacks arrive late, twice and in any order; a status only moves to a higher rank. */
@Component
class StatusReports implements Deliveries {

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final TransactionTemplate transaction;
    private final SendQueue queue;
    private final EarlyReports early;
    private final Timers timers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatusReports(
            JdbcClient jdbc,
            Conversations conversations,
            TransactionTemplate transaction,
            SendQueue queue,
            EarlyReports early,
            Timers timers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.transaction = transaction;
        this.queue = queue;
        this.early = early;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean report(String channel, long messageId, String providerId, Delivery status, String code) {
        String[] ranks = Arrays.stream(Delivery.values()).map(Enum::name).toArray(String[]::new);
        Optional<Long> moved = jdbc.sql("""
                        update outbox o set status = :status, code = nullif(:code, ''), changed_at = :now,
                        provider_id = coalesce(o.provider_id, :provider)
                        from conversation c where o.id = :id and c.id = o.conversation
                        and coalesce(o.via, c.channel) = :channel
                        and array_position(:ranks, o.status) < array_position(:ranks, :status)
                        returning o.conversation
                        """)
                .param("status", status.name())
                .param("code", code)
                .param("now", Times.sql(clock.instant()))
                .param("provider", providerId)
                .param("id", messageId)
                .param("channel", channel)
                .param("ranks", ranks)
                .query(Long.class)
                .optional();
        moved.ifPresent(conversation -> {
            events.publishEvent(new MessageSent(messageId, conversation, status));
            next(conversation, status);
        });
        return moved.isPresent() || exists(channel, messageId);
    }

    @Override
    public boolean report(String channel, String providerId, Delivery status, String code) {
        if (providerId.isBlank()) {
            return false;
        }
        List<Long> ours =
                jdbc.sql("""
                        select o.id from outbox o join conversation c on c.id = o.conversation
                        where o.provider_id = ? and coalesce(o.via, c.channel) = ?
                        """).params(providerId, channel).query(Long.class).list();
        ours.forEach(id -> report(channel, id, providerId, status, code));
        return !ours.isEmpty();
    }

    @Override
    public void reportOnce(String channel, String providerId, Delivery status, String code) {
        if (providerId.isBlank() || report(channel, providerId, status, code)) {
            return;
        }
        early.keep(channel, providerId, status, code);
        // Its message may have been written down meanwhile, by somebody who looked before this was kept.
        if (report(channel, providerId, status, code)) {
            early.forget(new EarlyReports.Report(channel, providerId, status, code));
        }
    }

    /** What was heard of it before. */
    @EventListener
    void accepted(MessageSent message) {
        if (message.status() == Delivery.ACCEPTED) {
            for (EarlyReports.Report report : early.of(message.messageId())) {
                report(report.channel(), message.messageId(), report.providerId(), report.status(), report.code());
                early.forget(report);
            }
        }
    }

    @Override
    public void optedOut(String channel, long messageId) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        select c.id from outbox o join conversation c on c.id = o.conversation
                        where o.id = ? and coalesce(o.via, c.channel) = ?
                        """)
                .params(messageId, channel)
                .query(Long.class)
                .optional()
                .flatMap(conversations::lock)
                .ifPresent(her -> conversations.save(her.after(Owner.Change.OPT_OUT), clock.instant())));
    }

    /** The next message may have waited for this one to be sent on. */
    private void next(long conversation, Delivery status) {
        if (status.compareTo(Delivery.SENT) >= 0) {
            queue.head(conversation, true)
                    .filter(due -> !due.busy())
                    .ifPresent(due -> timers.sendSoon(due.id(), conversation, clock.instant()));
        }
    }

    private boolean exists(String channel, long messageId) {
        return jdbc.sql("""
                        select exists (select 1 from outbox o join conversation c on c.id = o.conversation
                        where o.id = ? and coalesce(o.via, c.channel) = ?)
                        """).params(messageId, channel).query(Boolean.class).single();
    }
}
