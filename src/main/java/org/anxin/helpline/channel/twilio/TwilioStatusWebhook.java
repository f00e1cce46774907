package org.anxin.helpline.channel.twilio;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.conversation.Deliveries;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears from Twilio what became of our messages. */
@RestController
@WithTwilio
class TwilioStatusWebhook {

    private final SignatureCheck signatures;
    private final Deliveries deliveries;

    TwilioStatusWebhook(SignatureCheck signatures, Deliveries deliveries) {
        this.signatures = signatures;
        this.deliveries = deliveries;
    }

    /** Unknown statuses and messages are answered like known ones: Twilio could do nothing about them. */
    @PostMapping("/webhooks/twilio/status/{messageId}")
    ResponseEntity<Void> receive(@PathVariable long messageId, HttpServletRequest request) {
        Map<String, String> form = SignedForm.read(request, signatures);
        report(deliveries, TwilioWebhook.CHANNEL, messageId, form);
        return ResponseEntity.noContent().build();
    }

    static void report(Deliveries deliveries, String channel, long messageId, Map<String, String> form) {
        String code = form.getOrDefault("ErrorCode", "");
        delivery(form.getOrDefault("MessageStatus", ""))
                .ifPresent(status ->
                        deliveries.report(channel, messageId, form.getOrDefault("MessageSid", ""), status, code));
        if (TwilioApi.saysOptedOut(code)) {
            deliveries.optedOut(channel, messageId);
        }
    }

    static Optional<Delivery> delivery(String status) {
        return Optional.ofNullable(
                switch (status) {
                    case "accepted", "scheduled" -> Delivery.ACCEPTED;
                    case "queued", "sending" -> Delivery.QUEUED;
                    case "sent", "partially_delivered" -> Delivery.SENT;
                    case "failed", "canceled" -> Delivery.FAILED;
                    case "undelivered" -> Delivery.UNDELIVERED;
                    case "delivered" -> Delivery.DELIVERED;
                    case "read" -> Delivery.READ;
                    default -> null;
                });
    }
}
