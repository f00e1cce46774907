package org.anxin.helpline.channel.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.anxin.helpline.channel.Refused;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.SealedAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what people text to the Twilio number, and answers in TwiML. */
@RestController
@WithTwilio
class TwilioWebhook {

    static final String CHANNEL = "twilio";
    static final String PATH = "/webhooks/twilio/messages";

    private final SignatureCheck signatures;
    private final Intake intake;
    private final AddressVault vault;
    private final Twiml twiml;

    TwilioWebhook(SignatureCheck signatures, Intake intake, AddressVault vault, Twiml twiml) {
        this.signatures = signatures;
        this.intake = intake;
        this.vault = vault;
        this.twiml = twiml;
    }

    @PostMapping(PATH)
    ResponseEntity<String> receive(HttpServletRequest request) {
        Map<String, String> form = SignedForm.read(request, signatures);
        String id = form.getOrDefault("MessageSid", "");
        String text = form.getOrDefault("Body", "");
        if (id.isBlank() || text.length() > InboundMessage.MAX_TEXT) {
            throw new Refused(HttpStatus.BAD_REQUEST, "A message has a MessageSid and at most 4000 characters");
        }
        var message = new InboundMessage(
                CHANNEL, id, sender(form), text, attachments(form), preference(form.getOrDefault("OptOutType", "")));
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(twiml.of(intake.receive(message)));
    }

    private SealedAddress sender(Map<String, String> form) {
        try {
            return vault.seal(new Address(CHANNEL, form.getOrDefault("From", "")));
        } catch (IllegalArgumentException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "From is no phone number");
        }
    }

    static int attachments(Map<String, String> form) {
        return attachments(form.get("NumMedia"));
    }

    static int attachments(@Nullable String count) {
        try {
            return count == null ? 0 : Math.max(0, Integer.parseInt(count));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static Preference preference(String optOutType) {
        return switch (optOutType) {
            case "STOP" -> Preference.OPTED_OUT;
            case "START" -> Preference.OPTED_IN;
            case "HELP" -> Preference.HELP;
            default -> Preference.NONE;
        };
    }
}
