package org.anxin.helpline.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.anxin.helpline.channel.InboundText;
import org.anxin.helpline.channel.Refused;
import org.anxin.helpline.channel.Secrets;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.SealedAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes in what a gateway calls back with when people text. */
@RestController
@WithSms
class SmsWebhook {

    /** What carriers in China have people send to be left alone; the longer form is known on every channel. */
    private static final String SHORT_UNSUBSCRIBE = "T";

    private static final String UNSUBSCRIBE = "TD";

    private final SmsSettings settings;
    private final CallbackCheck check;
    private final Intake intake;
    private final AddressVault vault;

    SmsWebhook(SmsSettings settings, CallbackCheck check, Intake intake, AddressVault vault) {
        this.settings = settings;
        this.check = check;
        this.intake = intake;
        this.vault = vault;
    }

    @PostMapping("/webhooks/sms/{secret}/messages")
    ResponseEntity<String> receive(@PathVariable String secret, HttpServletRequest request) {
        JsonNode body = check.body(request, secret);
        List<InboundMessage> messages = StreamSupport.stream(each(body).spliterator(), false)
                .map(this::message)
                .toList();
        // All of them, also behind one that was not stored: what was is not taken in twice.
        boolean stored = messages.stream()
                .map(intake::receive)
                .reduce(true, (sofar, reply) -> sofar & reply.stored(), Boolean::logicalAnd);
        if (!stored) {
            throw Refused.forNow();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(settings.answered());
    }

    static Iterable<JsonNode> each(JsonNode body) {
        return body.isArray() ? body : List.of(body);
    }

    private InboundMessage message(JsonNode one) {
        SealedAddress from = from(one);
        String text = InboundText.fitting(one.at(settings.text()).asString(""));
        String id = settings.id().isEmpty() ? "" : one.at(settings.id()).asString("");
        return new InboundMessage(
                SmsSender.CHANNEL,
                id.isBlank() ? fingerprint(from, one.at(settings.time()).asString(""), text) : id,
                from,
                text.strip().equalsIgnoreCase(SHORT_UNSUBSCRIBE) ? UNSUBSCRIBE : text,
                0,
                Preference.NONE);
    }

    private SealedAddress from(JsonNode one) {
        try {
            return vault.seal(
                    new Address(SmsSender.CHANNEL, one.at(settings.from()).asString("")));
        } catch (IllegalArgumentException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "There is no phone number where one should be");
        }
    }

    /** Stands for an id the gateway does not give. Keyed: nobody can try numbers and words on it. */
    private String fingerprint(SealedAddress from, String time, String text) {
        String whole = from.person().value() + "\n" + time + "\n" + text;
        return HexFormat.of()
                .formatHex(Secrets.hmacSha256(
                        settings.pathSecrets().getLast().getBytes(StandardCharsets.UTF_8),
                        whole.getBytes(StandardCharsets.UTF_8)));
    }
}
