package org.anxin.helpline.channel.webhook;

import java.time.Clock;
import java.util.Map;
import org.anxin.helpline.channel.ProviderHttp;
import org.anxin.helpline.channel.ProviderJson;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.privacy.Address;

/** Posts messages to another front, signed. The front knows our ids, so a message may be posted again. */
final class WebhookSender implements Sender {

    static final String CHANNEL = "webhook";

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    private final WebhookSettings settings;
    private final StandardWebhook webhooks;
    private final ProviderHttp http;
    private final Clock clock;

    WebhookSender(WebhookSettings settings, StandardWebhook webhooks, ProviderHttp http, Clock clock) {
        this.settings = settings;
        this.webhooks = webhooks;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.chat(settings.maxUnits())
                .answering(Integer.MAX_VALUE)
                .withButtons(settings.buttons())
                .withMedia()
                .reporting()
                .knowingOurIds()
                .at(new Capabilities.Rate(settings.perSecond(), 2 * settings.perSecond()));
    }

    WebhookMessage message(OutboundText text) {
        return WebhookMessage.of(text, capabilities());
    }

    @Override
    public SendResult send(Address to, OutboundText text) {
        if (settings.url() == null) {
            return new SendResult.Permanent("no-url", Failure.SETTINGS);
        }
        String id = "msg_" + text.id();
        byte[] body = ProviderJson.MAPPER.writeValueAsBytes(Map.of(
                "type",
                "message.send",
                "timestamp",
                clock.instant().toString(),
                "data",
                Map.of("to", to.value(), "message", message(text))));
        return switch (http.post(settings.url(), "application/json", body, webhooks.headers(id, body))) {
            case ProviderHttp.NeverLeft none -> none.asResult();
            case ProviderHttp.NoAnswer none -> none.asResult();
            case ProviderHttp.Answered answer -> sorted(answer, id);
        };
    }

    private static SendResult sorted(ProviderHttp.Answered answer, String id) {
        String code = Integer.toString(answer.status());
        if (answer.successful()) {
            return new SendResult.Accepted(id);
        }
        if (answer.status() == GONE) {
            return new SendResult.OptedOut(code);
        }
        if (answer.status() == TOO_MANY || answer.status() == REQUEST_TIMEOUT || answer.status() >= SERVER_ERROR) {
            return new SendResult.Retryable(code, answer.pause());
        }
        return new SendResult.Permanent(code, Failure.SETTINGS);
    }
}
