package org.anxin.helpline.channel.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.anxin.helpline.channel.InboundText;
import org.anxin.helpline.channel.Refused;
import org.anxin.helpline.conversation.Deliveries;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.conversation.SentMenu;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.SealedAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what people write on WhatsApp, and what became of what they were written. */
@RestController
@WithWhatsapp
class WhatsappWebhook {

    static final String MESSAGES = "/webhooks/twilio/whatsapp/messages";
    static final String STATUS = "/webhooks/twilio/whatsapp/status/";

    private static final String NOTHING_TO_SAY = "<Response/>";

    private final SignatureCheck signatures;
    private final Intake intake;
    private final Deliveries deliveries;
    private final AddressVault vault;

    WhatsappWebhook(SignatureCheck signatures, Intake intake, Deliveries deliveries, AddressVault vault) {
        this.signatures = signatures;
        this.intake = intake;
        this.deliveries = deliveries;
        this.vault = vault;
    }

    @PostMapping(MESSAGES)
    ResponseEntity<String> receive(HttpServletRequest request) {
        Map<String, String> form = SignedForm.read(request, signatures);
        String id = form.getOrDefault("MessageSid", "");
        if (id.isBlank()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "A message has a MessageSid");
        }
        var pressed = SentMenu.pressed(form.getOrDefault("ButtonPayload", ""));
        var message = new InboundMessage(
                WhatsappSender.CHANNEL,
                id,
                sender(form.getOrDefault("From", "")),
                pressed.map(SentMenu.Pressed::text).orElse(InboundText.fitting(form.getOrDefault("Body", ""))),
                TwilioWebhook.attachments(form),
                TwilioWebhook.preference(form.getOrDefault("OptOutType", "")));
        boolean stored = intake.receive(
                        pressed.map(button -> message.answering(button.menu())).orElse(message))
                .stored();
        if (!stored) {
            throw Refused.forNow();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NOTHING_TO_SAY);
    }

    @PostMapping(STATUS + "{messageId}")
    ResponseEntity<Void> status(@PathVariable long messageId, HttpServletRequest request) {
        TwilioStatusWebhook.report(deliveries, WhatsappSender.CHANNEL, messageId, SignedForm.read(request, signatures));
        return ResponseEntity.noContent().build();
    }

    /** A number, or for a business a name that only WhatsApp understands. */
    private SealedAddress sender(String from) {
        String value = from.startsWith(WhatsappSender.PREFIX) ? from.substring(WhatsappSender.PREFIX.length()) : "";
        try {
            return vault.seal(
                    value.startsWith("+")
                            ? new Address(WhatsappSender.CHANNEL, value)
                            : Address.handle(WhatsappSender.CHANNEL, value));
        } catch (IllegalArgumentException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "From is no address of WhatsApp");
        }
    }
}
