package org.anxin.helpline.channel.smpp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.anxin.helpline.channel.InboundText;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.SealedAddress;
import org.anxin.helpline.privacy.SearchTokens;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.springframework.stereotype.Component;

/** Takes in what people text, whole or in parts. Called by the connection, one message at a time. */
@Component
@WithSmpp
class SmppIntake {

    /** What carriers in China have people send to be left alone; the longer form is known on every channel. */
    private static final String SHORT_UNSUBSCRIBE = "T";

    private static final String UNSUBSCRIBE = "TD";
    private static final byte INTERNATIONAL = 1;
    private static final int REMEMBERED = 2_000;

    /** A text that was not acknowledged when a connection broke comes again over the next one, within so long. */
    private static final Duration REPEATED = Duration.ofMinutes(10);

    private final SmppSettings settings;
    private final SmppParts parts;
    private final Intake intake;
    private final AddressVault vault;
    private final SearchTokens tokens;
    private final Clock clock;

    private final Map<String, Seen> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    SmppIntake(
            SmppSettings settings,
            SmppParts parts,
            Intake intake,
            AddressVault vault,
            SearchTokens tokens,
            Clock clock) {
        this.settings = settings;
        this.parts = parts;
        this.intake = intake;
        this.vault = vault;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @param bind which connection brought it
     * @return whether it is stored, so that the SMS centre need not bring it again
     * @throws IllegalArgumentException when it is from nobody who could be answered
     */
    boolean take(DeliverSm pdu, int bind) {
        Address address = new Address(
                SmppSender.CHANNEL,
                pdu.getSourceAddrTon() == INTERNATIONAL && !pdu.getSourceAddr().startsWith("+")
                        ? "+" + pdu.getSourceAddr()
                        : pdu.getSourceAddr());
        SealedAddress from = vault.seal(address);
        Part part = Part.of(pdu, settings.alphabet());
        if (part.isWhole()) {
            return take(from, id(pdu, from, part.text(), bind), part.text());
        }
        return parts.add(from.person(), address, part, clock.instant())
                .map(text -> take(from, text))
                .orElse(true);
    }

    /** What is still missing will not come: the rest says enough to answer. */
    void takeLate(Duration after) {
        for (SmppParts.Text text : parts.late(clock.instant().minus(after))) {
            take(vault.seal(new Address(SmppSender.CHANNEL, text.address())), text);
        }
    }

    private boolean take(SealedAddress from, SmppParts.Text text) {
        boolean stored = take(from, from.person().value().substring(0, 16) + "-" + text.id(), text.text());
        if (stored) {
            parts.forget(text);
        }
        return stored;
    }

    private boolean take(SealedAddress from, String id, String text) {
        return intake.receive(new InboundMessage(
                        SmppSender.CHANNEL,
                        id,
                        from,
                        InboundText.fitting(text.strip().equalsIgnoreCase(SHORT_UNSUBSCRIBE) ? UNSUBSCRIBE : text),
                        0,
                        Preference.NONE))
                .stored();
    }

    /** SMPP gives a text no id of its own; some SMS centres add one. */
    private String id(DeliverSm pdu, SealedAddress from, String text, int bind) {
        var given = pdu.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        if (given != null && !given.getValueAsString().isBlank()) {
            return given.getValueAsString();
        }
        String fingerprint = HexFormat.of().formatHex(tokens.of(from.person().value() + "\n" + text));
        Instant now = clock.instant();
        synchronized (seen) {
            Seen before = seen.get(fingerprint);
            if (before != null
                    && before.bind != bind
                    && before.at.plus(REPEATED).isAfter(now)) {
                return before.id;
            }
            String id = UUID.randomUUID().toString();
            seen.put(fingerprint, new Seen(bind, id, now));
            return id;
        }
    }

    private record Seen(int bind, String id, Instant at) {}
}
