package org.anxin.helpline.conversation;

import io.github.bucket4j.UninterruptibleBlockingStrategy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The gates of this replica, by channel. */
@Component
class Gates {

    private final Senders senders;
    private final ExchangeLog log;
    private final Backoff backoff;
    private final Clock clock;
    private final Map<String, Gate> byChannel = new ConcurrentHashMap<>();

    Gates(Senders senders, ExchangeLog log, Backoff backoff, Clock clock) {
        this.senders = senders;
        this.log = log;
        this.backoff = backoff;
        this.clock = clock;
    }

    Gate of(String channel) {
        return byChannel.computeIfAbsent(channel, this::gate);
    }

    /** Not everybody comes back at the same moment. */
    Duration jittered(Duration away) {
        return backoff.jittered(away);
    }

    private Gate gate(String channel) {
        Gate gate =
                new Gate(channel, senders.capabilities(channel).rate(), clock, UninterruptibleBlockingStrategy.PARKING);
        gate.breaker()
                .getEventPublisher()
                .onStateTransition(event -> log.moved(
                        channel,
                        switch (event.getStateTransition().getToState()) {
                            case OPEN, FORCED_OPEN -> ChannelHealth.State.DOWN;
                            case HALF_OPEN -> ChannelHealth.State.TRYING;
                            default -> ChannelHealth.State.UP;
                        }));
        return gate;
    }
}
