package org.anxin.helpline.channel.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Message.Direction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.channel.InboundText;
import org.anxin.helpline.conversation.Deliveries;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Reconciliation;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.SealedAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares Twilio's list of messages with ours: Twilio does not bring a text again that it could not deliver, and an
 * answer of its that never came leaves us not knowing whether it took a message. May run twice without harm.
 */
final class TwilioReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioReconciliation.class);

    /** Shorter than tombstones stand: what somebody had erased does not come back. */
    private static final Duration LOOKBACK = Duration.ofDays(1);

    /** Its webhook may be on its way still. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    /** By then Twilio lists what it took. */
    private static final Duration LISTED = Duration.ofMinutes(30);

    private final TwilioList list;
    private final Reconciliation reconciliation;
    private final Deliveries deliveries;
    private final AddressVault vault;
    private final Clock clock;

    TwilioReconciliation(
            TwilioList list, Reconciliation reconciliation, Deliveries deliveries, AddressVault vault, Clock clock) {
        this.list = list;
        this.reconciliation = reconciliation;
        this.deliveries = deliveries;
        this.vault = vault;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        Instant since = now.minus(LOOKBACK);
        List<Message> listed;
        try {
            listed = list.since(since);
        } catch (TwilioException e) {
            // Its message may hold addresses.
            LOG.warn(
                    "Twilio's list of messages could not be read: {}",
                    e.getClass().getSimpleName());
            return;
        }
        int missed = 0;
        int settled = 0;
        for (Message message : listed) {
            if (message.getDirection() == Direction.INBOUND) {
                missed += missed(message, now) ? 1 : 0;
            } else {
                settled += settled(message) ? 1 : 0;
            }
        }
        int never = 0;
        for (String channel : Set.of(TwilioWebhook.CHANNEL, WhatsappSender.CHANNEL)) {
            never += reconciliation.hasNoOther(channel, since.plus(LISTED), now.minus(LISTED));
        }
        if (missed + settled + never > 0) {
            LOG.warn(
                    "Twilio had {} messages that never reached us and {} of ours that nobody knew of; {} it never got",
                    missed,
                    settled,
                    never);
        }
    }

    private boolean missed(Message message, Instant now) {
        String channel = channel(message);
        boolean underWay = message.getDateCreated().toInstant().isAfter(now.minus(UNDER_WAY));
        if (underWay || reconciliation.knows(channel, message.getSid())) {
            return false;
        }
        Optional<SealedAddress> from = address(channel, String.valueOf(message.getFrom()));
        from.ifPresent(her -> reconciliation.missed(new InboundMessage(
                channel,
                message.getSid(),
                her,
                InboundText.fitting(message.getBody() == null ? "" : message.getBody()),
                TwilioWebhook.attachments(message.getNumMedia()),
                Preference.NONE)));
        return from.isPresent();
    }

    /** A callback that got lost is made up for on the way. */
    private boolean settled(Message message) {
        String channel = channel(message);
        boolean settled = message.getDirection() == Direction.OUTBOUND_API
                && message.getBody() != null
                && address(channel, message.getTo())
                        .filter(her -> reconciliation.has(
                                channel,
                                her,
                                message.getBody(),
                                message.getSid(),
                                message.getDateCreated().toInstant()))
                        .isPresent();
        String code =
                message.getErrorCode() == null ? "" : message.getErrorCode().toString();
        TwilioStatusWebhook.delivery(String.valueOf(message.getStatus()))
                .ifPresent(status -> deliveries.report(channel, message.getSid(), status, code));
        return settled;
    }

    private static String channel(Message message) {
        return TwilioList.isWhatsapp(message) ? WhatsappSender.CHANNEL : TwilioWebhook.CHANNEL;
    }

    /** What is no address of a person, such as a short code, is left alone. */
    private Optional<SealedAddress> address(String channel, String written) {
        String value =
                written.startsWith(WhatsappSender.PREFIX) ? written.substring(WhatsappSender.PREFIX.length()) : written;
        try {
            return Optional.of(vault.seal(
                    channel.equals(WhatsappSender.CHANNEL) && !value.startsWith("+")
                            ? Address.handle(channel, value)
                            : new Address(channel, value)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
