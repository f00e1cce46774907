package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits for a conversation, oldest first and one at a time. The only one who opens the vault to send.
 * Claiming and recording are transactions of their own; the provider is called between them.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MAX_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);
    /** Longer than any provider's timeout: what is older was cut off by the end of a process. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(2);

    private final Conversations conversations;
    private final Outbox outbox;
    private final Senders senders;
    private final AddressVault vault;
    private final Addresses addresses;
    private final Discretion discretion;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postman(
            Conversations conversations,
            Outbox outbox,
            Senders senders,
            AddressVault vault,
            Addresses addresses,
            Discretion discretion,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.senders = senders;
        this.vault = vault;
        this.addresses = addresses;
        this.discretion = discretion;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @return when to come again; zero when everything was dealt with */
    Duration deliver(long id) {
        while (true) {
            Optional<Claimed> claimed = Optional.ofNullable(transaction.execute(status -> claim(id)));
            if (claimed.isEmpty()) {
                boolean waiting = Boolean.TRUE.equals(transaction.execute(status -> finished(id)));
                return waiting ? longer(BUSY_PAUSE, discretion.pause(id, clock.instant())) : Duration.ZERO;
            }
            Delivery reached = send(claimed.get());
            if (reached == Delivery.PENDING) {
                int attempts = outbox.attempts(claimed.get().text.id());
                return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, MAX_ATTEMPTS));
            }
        }
    }

    private @Nullable Claimed claim(long id) {
        Conversation conversation = conversations.lock(id).orElse(null);
        if (conversation == null) {
            return null; // erased
        }
        Instant now = clock.instant();
        outbox.giveUpStale(id, now.minus(LONGEST_SENDING));
        return outbox.claim(id, discretion.open(id, now), now)
                .map(text -> new Claimed(conversation, text, vault.open(conversation.person(), conversation.channel())))
                .orElse(null);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** @return whether somebody else is still sending, or something waits for its hour */
    private boolean finished(long id) {
        conversations.lock(id).ifPresent(addresses::forgetIfDone);
        return outbox.waiting(id);
    }

    private Delivery send(Claimed claimed) {
        OutboundText text = claimed.text;
        SendResult result = attempt(claimed);
        Instant now = clock.instant();
        Delivery status = transaction.execute(tx -> switch (result) {
            case SendResult.Accepted accepted -> record(text, Delivery.ACCEPTED, null, accepted.providerId(), now);
            case SendResult.Unknown unknown -> record(text, Delivery.UNKNOWN, unknown.code(), null, now);
            case SendResult.Permanent permanent -> record(text, Delivery.FAILED, permanent.code(), null, now);
            case SendResult.OptedOut optedOut -> {
                conversations
                        .lock(claimed.conversation.id())
                        .ifPresent(locked -> conversations.save(locked.after(Owner.Change.OPT_OUT), now));
                yield record(text, Delivery.FAILED, optedOut.code(), null, now);
            }
            case SendResult.Retryable retryable -> {
                boolean last = outbox.attempts(text.id()) >= MAX_ATTEMPTS;
                yield record(text, last ? Delivery.FAILED : Delivery.PENDING, retryable.code(), null, now);
            }
        });
        Delivery reached = status == null ? Delivery.UNKNOWN : status;
        events.publishEvent(new MessageSent(text.id(), claimed.conversation.id(), reached));
        return reached;
    }

    private Delivery record(
            OutboundText text, Delivery status, @Nullable String code, @Nullable String providerId, Instant now) {
        outbox.sent(text.id(), status, code, providerId, now);
        return status;
    }

    private SendResult attempt(Claimed claimed) {
        String channel = claimed.conversation.channel();
        Optional<Sender> sender = senders.of(channel);
        if (sender.isEmpty()) {
            return new SendResult.Permanent("channel-off");
        }
        if (claimed.address.isEmpty()) {
            return new SendResult.Permanent("no-address");
        }
        try {
            return sender.get().send(claimed.address.get(), claimed.text);
        } catch (RuntimeException e) {
            LOG.error(
                    "Sending {} on {} broke: {} at {}",
                    claimed.text.id(),
                    channel,
                    e.getClass().getSimpleName(),
                    Performing.place(e));
            return new SendResult.Unknown("bug");
        }
    }

    private record Claimed(Conversation conversation, OutboundText text, Optional<Address> address) {}
}
