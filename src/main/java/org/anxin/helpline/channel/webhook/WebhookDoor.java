package org.anxin.helpline.channel.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.channel.InboundText;
import org.anxin.helpline.channel.RawBody;
import org.anxin.helpline.channel.Refused;
import org.anxin.helpline.conversation.Deliveries;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.conversation.SentMenu;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.SealedAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes in what another front hands over, and answers with the messages to show. */
@RestController
@WithWebhook
class WebhookDoor {

    static final String PATH = "/webhooks/webhook/events";

    private static final int LONGEST_ID = 100;

    private final StandardWebhook webhooks;
    private final WebhookSender sender;
    private final Intake intake;
    private final Deliveries deliveries;
    private final AddressVault vault;

    WebhookDoor(
            StandardWebhook webhooks, WebhookSender sender, Intake intake, Deliveries deliveries, AddressVault vault) {
        this.webhooks = webhooks;
        this.sender = sender;
        this.intake = intake;
        this.deliveries = deliveries;
        this.vault = vault;
    }

    @PostMapping(PATH)
    Map<String, List<WebhookMessage>> receive(HttpServletRequest request) {
        byte[] body = RawBody.read(request, MediaType.APPLICATION_JSON);
        if (!webhooks.passes(request, body)) {
            throw Refused.forged();
        }
        JsonNode event = RawBody.json(body);
        JsonNode data = event.path("data");
        List<WebhookMessage> replies = switch (event.path("type").asString("")) {
            case "message.received" -> message(data);
            case "message.status" -> {
                status(data);
                yield List.of();
            }
            // Types are added over time; one we do not know is none of our business.
            default -> List.of();
        };
        return Map.of("messages", replies);
    }

    private List<WebhookMessage> message(JsonNode data) {
        String id = data.path("id").asString("");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new Refused(HttpStatus.BAD_REQUEST, "data.id is 1 to 100 characters");
        }
        var pressed = SentMenu.pressed(data.path("button").asString(""));
        String text = pressed.map(SentMenu.Pressed::text)
                .orElse(InboundText.fitting(data.path("text").asString("")));
        var message = new InboundMessage(
                WebhookSender.CHANNEL,
                id,
                sender(data),
                text,
                Math.clamp(data.path("attachments").asInt(0), 0, 10),
                preference(data.path("preference").asString("")));
        return intake
                .receive(pressed.map(button -> message.answering(button.menu())).orElse(message))
                .texts()
                .stream()
                .map(sender::message)
                .toList();
    }

    private SealedAddress sender(JsonNode data) {
        try {
            return vault.seal(
                    Address.handle(WebhookSender.CHANNEL, data.path("from").asString("")));
        } catch (IllegalArgumentException e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "data.from is 1 to 200 characters");
        }
    }

    private static Preference preference(String told) {
        return switch (told) {
            case "opted-out" -> Preference.OPTED_OUT;
            case "opted-in" -> Preference.OPTED_IN;
            default -> Preference.NONE;
        };
    }

    private void status(JsonNode data) {
        String id = data.path("message").asString("");
        Delivery status = switch (data.path("status").asString("").toLowerCase(Locale.ROOT)) {
            case "sent" -> Delivery.SENT;
            case "delivered" -> Delivery.DELIVERED;
            case "read" -> Delivery.READ;
            case "failed" -> Delivery.FAILED;
            default -> throw new Refused(HttpStatus.BAD_REQUEST, "data.status is unknown");
        };
        if (!id.matches("\\d{1,18}")) {
            throw new Refused(HttpStatus.BAD_REQUEST, "data.message is the id of one of our messages");
        }
        deliveries.report(WebhookSender.CHANNEL, Long.parseLong(id), "", status, "");
    }
}
