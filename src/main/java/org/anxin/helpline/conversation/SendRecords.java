package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what an attempt to send came to, and when the next one is due. */
@Component
class SendRecords {

    private final Conversations conversations;
    private final SendQueue queue;
    private final Senders senders;
    private final ExchangeLog log;
    private final Backoff backoff;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SendRecords(
            Conversations conversations,
            SendQueue queue,
            Senders senders,
            ExchangeLog log,
            Backoff backoff,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.queue = queue;
        this.senders = senders;
        this.log = log;
        this.backoff = backoff;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @param way the channel that was called, which may stand in for the conversation's own */
    void write(
            Conversation conversation, OutboundText text, int attempt, String way, SendResult result, Duration took) {
        Delivery reached = transaction.execute(status -> {
            log.add(way, result, took);
            return stored(conversation, text.id(), attempt, result);
        });
        if (reached != null) {
            events.publishEvent(new MessageSent(text.id(), conversation.id(), reached));
        }
    }

    /** A channel refused what another one may take. */
    void refused(String channel, SendResult result, Duration took) {
        transaction.executeWithoutResult(status -> log.add(channel, result, took));
    }

    private Delivery stored(Conversation conversation, long id, int attempt, SendResult result) {
        Instant now = clock.instant();
        return switch (result) {
            case SendResult.Accepted accepted -> {
                queue.sent(id, Delivery.ACCEPTED, null, null, accepted.providerId(), now);
                yield Delivery.ACCEPTED;
            }
            case SendResult.Held held -> {
                queue.sent(id, Delivery.WAITING, "held", null, null, now);
                yield Delivery.WAITING;
            }
            case SendResult.Permanent permanent -> failed(id, permanent.code(), permanent.why(), now);
            case SendResult.OptedOut optedOut -> {
                conversations
                        .lock(conversation.id())
                        .ifPresent(locked -> conversations.save(locked.after(Owner.Change.OPT_OUT), now));
                yield failed(id, optedOut.code(), Failure.OPTED_OUT, now);
            }
            case SendResult.Retryable retryable -> again(id, attempt, retryable.code(), retryable.after(), now);
            case SendResult.Unknown unknown -> {
                if (senders.capabilities(conversation.channel()).repeatable()) {
                    yield again(id, attempt, unknown.code(), Duration.ZERO, now);
                }
                queue.sent(id, Delivery.UNKNOWN, unknown.code(), null, null, now);
                yield Delivery.UNKNOWN;
            }
        };
    }

    private Delivery again(long id, int attempt, String code, Duration atLeast, Instant now) {
        if (attempt >= Backoff.MAX_ATTEMPTS) {
            return failed(id, code, Failure.EXPIRED, now);
        }
        Duration pause = backoff.after(attempt);
        queue.again(id, code, now.plus(pause.compareTo(atLeast) > 0 ? pause : atLeast), now);
        return Delivery.PENDING;
    }

    private Delivery failed(long id, String code, Failure why, Instant now) {
        queue.sent(id, Delivery.FAILED, code, why, null, now);
        return Delivery.FAILED;
    }
}
