package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anxin.helpline.conversation.SendQueue.Due;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits for a conversation, oldest first and one at a time. The only one who opens the vault to send.
 * Claiming and recording are transactions of their own; the provider is called between them.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(2);
    private static final Duration NOTHING = Duration.ZERO;

    /** After that the next message goes even if the provider never said that the last one was sent on. */
    private static final Duration LONGEST_ACKNOWLEDGEMENT = Duration.ofSeconds(5);

    /** How often a message that waits for her is looked after. */
    private static final Duration WAITING_PAUSE = Duration.ofHours(12);

    private final Conversations conversations;
    private final SendQueue queue;
    private final Senders senders;
    private final Gates gates;
    private final Fallbacks fallbacks;
    private final StandIn standIn;
    private final AddressVault vault;
    private final Addresses addresses;
    private final Discretion discretion;
    private final SendRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(
            Conversations conversations,
            SendQueue queue,
            Senders senders,
            Gates gates,
            Fallbacks fallbacks,
            StandIn standIn,
            AddressVault vault,
            Addresses addresses,
            Discretion discretion,
            SendRecords records,
            TransactionTemplate transaction,
            Clock clock) {
        this.conversations = conversations;
        this.queue = queue;
        this.senders = senders;
        this.gates = gates;
        this.fallbacks = fallbacks;
        this.standIn = standIn;
        this.vault = vault;
        this.addresses = addresses;
        this.discretion = discretion;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return when to come again; zero when everything was dealt with */
    Duration deliver(long id) {
        Optional<Conversation> found = conversations.find(id);
        if (found.isEmpty()) {
            return NOTHING; // erased
        }
        String channel = found.get().channel();
        while (true) {
            Way way = way(channel);
            if (!way.open()) {
                return queue.unsettled(id) ? gates.jittered(way.away) : NOTHING;
            }
            Next next;
            try {
                next = transaction.execute(status -> next(id));
            } catch (RuntimeException e) {
                way.gate.leave();
                throw e;
            }
            switch (next) {
                case Claimed claimed -> send(claimed, way);
                case Later later -> {
                    way.gate.leave();
                    return later.pause;
                }
                case null -> throw new IllegalStateException("No transaction");
            }
        }
    }

    private Way way(String channel) {
        Way own = enter(channel);
        return own.open()
                ? own
                : fallbacks
                        .whileDown(channel)
                        .map(other -> enter(other.channel()))
                        .filter(Way::open)
                        .orElse(own);
    }

    private Way enter(String channel) {
        Gate gate = gates.of(channel);
        Duration elsewhere = senders.of(channel).map(Sender::awayFor).orElse(Duration.ZERO);
        return new Way(channel, gate, elsewhere.isZero() ? gate.enter() : elsewhere);
    }

    private void send(Claimed claimed, Way way) {
        String own = claimed.conversation.channel();
        if (!way.channel.equals(own)) {
            if (!sentBy(way, claimed)) {
                record(claimed, own, new SendResult.Retryable("down"), Duration.ZERO);
            }
            return;
        }
        Instant began = clock.instant();
        SendResult result = attempt(claimed);
        Duration took = Duration.between(began, clock.instant());
        way.gate.leave(result, took);
        boolean otherwise = fallbacks
                .after(own, result)
                .map(other -> enter(other.channel()))
                .filter(Way::open)
                .filter(other -> sentBy(other, claimed))
                .isPresent();
        if (otherwise) {
            records.refused(own, result, took);
        } else {
            record(claimed, own, result, took);
        }
    }

    /** By a channel that stands in. @return whether the message could go there at all */
    private boolean sentBy(Way other, Claimed claimed) {
        Optional<Address> there = claimed.address.map(address -> new Address(other.channel, address.value()));
        Optional<OutboundText> text = there.map(vault::seal)
                .flatMap(hers -> standIn.of(claimed.conversation, claimed.text, hers.person(), other.channel));
        if (text.isEmpty()) {
            other.gate.leave();
            return false;
        }
        Instant began = clock.instant();
        SendResult result = called(other.channel, there.orElseThrow(), text.get());
        Duration took = Duration.between(began, clock.instant());
        other.gate.leave(result, took);
        record(claimed, other.channel, result, took);
        return true;
    }

    private void record(Claimed claimed, String way, SendResult result, Duration took) {
        records.write(claimed.conversation, claimed.text, claimed.attempt, way, result, took);
    }

    private Next next(long id) {
        Conversation conversation = conversations.lock(id).orElse(null);
        if (conversation == null) {
            return new Later(NOTHING); // erased
        }
        Capabilities channel = senders.capabilities(conversation.channel());
        Instant now = clock.instant();
        queue.settle(id, channel.repeatable(), now);
        if (conversation.owner() == Owner.OPTED_OUT) {
            queue.withhold(id, now);
        }
        Optional<Due> head = queue.head(id, discretion.open(id, now));
        if (head.isEmpty()) {
            addresses.forgetIfDone(conversation);
            if (queue.holdsBack(id)) {
                return new Later(longer(BUSY_PAUSE, discretion.pause(id, now)));
            }
            return new Later(queue.waitsForHer(id) ? WAITING_PAUSE : NOTHING);
        }
        Due due = head.get();
        boolean orderAtRisk = !channel.ordered()
                && channel.deliveryReports()
                && queue.unacknowledged(id, due, now.minus(LONGEST_ACKNOWLEDGEMENT));
        if (due.busy() || orderAtRisk) {
            return new Later(BUSY_PAUSE);
        }
        if (due.notBefore().isAfter(now)) {
            return new Later(Duration.between(now, due.notBefore()));
        }
        boolean open = channel.window()
                .map(window -> queue.lastHeard(id).plus(window).isAfter(now))
                .orElse(true);
        return new Claimed(
                conversation,
                queue.claim(due.id(), open, now),
                due.attempts() + 1,
                vault.open(conversation.person(), conversation.channel()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private SendResult attempt(Claimed claimed) {
        String channel = claimed.conversation.channel();
        Optional<Sender> sender = senders.of(channel);
        if (sender.isEmpty()) {
            return new SendResult.Permanent("channel-off", SendResult.Failure.SETTINGS);
        }
        if (claimed.text.text().isEmpty()) {
            return new SendResult.Permanent("forgotten"); // its key is gone: a backup was put back
        }
        if (claimed.address.isEmpty()) {
            return new SendResult.Permanent("no-address", SendResult.Failure.ADDRESS);
        }
        return called(channel, claimed.address.get(), claimed.text);
    }

    private SendResult called(String channel, Address address, OutboundText text) {
        try {
            return senders.of(channel).orElseThrow().send(address, text);
        } catch (RuntimeException e) {
            LOG.error(
                    "Sending {} on {} broke: {} at {}",
                    text.id(),
                    channel,
                    e.getClass().getSimpleName(),
                    Performing.place(e));
            return new SendResult.Unknown("bug");
        }
    }

    private sealed interface Next {}

    private record Claimed(Conversation conversation, OutboundText text, int attempt, Optional<Address> address)
            implements Next {}

    private record Later(Duration pause) implements Next {}

    /** A channel whose gate let us in, or did not yet. */
    private record Way(String channel, Gate gate, Duration away) {

        boolean open() {
            return away.isZero();
        }
    }
}
