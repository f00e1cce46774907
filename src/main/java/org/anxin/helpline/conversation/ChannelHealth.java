package org.anxin.helpline.conversation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** How the channels are doing, for staff. Holds no address and no words. */
public interface ChannelHealth {

    /** Every channel that is switched on or still has messages to send, by name. */
    List<Status> all();

    /** Since when a channel has not been up; empty while it is. Cheap enough to ask before every message. */
    Optional<Instant> troubledSince(String channel);

    /** The last calls to a provider, the newest first. */
    List<Exchange> exchanges(String channel, int most);

    /**
     * @param state of the replica that saw it change last
     * @param waiting messages that are still to be sent
     * @param unknown messages of the last week of which nobody knows whether they were sent
     * @param failed messages of the last day that were not sent or did not arrive
     * @param segments SMS segments that were sent in the last day
     * @param cost what these cost by the prices in the settings; providers round and have discounts
     * @param problem the last failure's code, as the provider calls it
     */
    record Status(
            String channel,
            State state,
            Instant since,
            long waiting,
            long unknown,
            long failed,
            long segments,
            Optional<Cost> cost,
            Optional<Instant> lastReceived,
            Optional<Instant> lastSent,
            Optional<String> problem) {}

    /** A sum of money. */
    record Cost(BigDecimal sum, Currency currency) {}

    /** One call to a provider. */
    record Exchange(Instant at, String outcome, String code, Duration took) {}

    /** Whether a provider is called. */
    enum State {
        UP,
        /** Too many calls failed: it is left alone for a while. */
        DOWN,
        /** A few calls are made to see whether it is up again. */
        TRYING,
        /** It is switched off. */
        OFF
    }
}
