package org.anxin.helpline.channel.sms;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.conversation.Deliveries;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Hears from a gateway what became of our messages. */
@RestController
@WithSms
class SmsStatusWebhook {

    private final SmsSettings settings;
    private final CallbackCheck check;
    private final Deliveries deliveries;

    SmsStatusWebhook(SmsSettings settings, CallbackCheck check, Deliveries deliveries) {
        this.settings = settings;
        this.check = check;
        this.deliveries = deliveries;
    }

    @PostMapping("/webhooks/sms/{secret}/status")
    ResponseEntity<String> receive(@PathVariable String secret, HttpServletRequest request) {
        SmsWebhook.each(check.body(request, secret)).forEach(this::report);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(settings.answered());
    }

    private void report(JsonNode one) {
        switch (settings.profile()) {
            case ALIBABA ->
                byOurId(
                        one.path("out_id").asString(""),
                        one.path("success").asBoolean(false),
                        one.path("err_code").asString(""));
            case TENCENT ->
                deliveries.reportOnce(
                        SmsSender.CHANNEL,
                        one.path("sid").asString(""),
                        status("SUCCESS".equals(one.path("report_status").asString(""))),
                        one.path("errmsg").asString(""));
            case CUSTOM ->
                byOurId(
                        one.path("id").asString(""),
                        one.path("delivered").asBoolean(false),
                        one.path("code").asString(""));
        }
    }

    private void byOurId(String id, boolean delivered, String code) {
        if (id.matches("\\d{1,18}")) {
            deliveries.report(SmsSender.CHANNEL, Long.parseLong(id), "", status(delivered), code);
        }
    }

    private static Delivery status(boolean delivered) {
        return delivered ? Delivery.DELIVERED : Delivery.UNDELIVERED;
    }
}
