package org.anxin.helpline.channel.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anxin.helpline.channel.ProviderHttp;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.conversation.SentMenu;
import org.anxin.helpline.privacy.Address;
import tools.jackson.databind.JsonNode;

/** Sends with the Bot API, as plain text. */
final class TelegramSender implements Sender {

    private static final int MAX_UNITS = 4_096;
    private static final int BUTTONS = 20;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    /** Telegram takes about 30 messages a second. */
    private static final Capabilities.Rate RATE = new Capabilities.Rate(25, 25);

    private static final Capabilities CAPABILITIES =
            Capabilities.chat(MAX_UNITS).withButtons(BUTTONS).withMedia().at(RATE);

    private final TelegramSettings settings;
    private final ProviderHttp http;

    TelegramSender(TelegramSettings settings, ProviderHttp http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public String channel() {
        return TelegramWebhook.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public SendResult send(Address to, OutboundText message) {
        Map<String, Object> body = new HashMap<>();
        body.put("chat_id", Long.parseLong(to.value()));
        body.put("text", message.buttons(CAPABILITIES).map(SentMenu::text).orElse(message.text()));
        body.put("link_preview_options", Map.of("is_disabled", true));
        message.buttons(CAPABILITIES).ifPresent(menu -> body.put("reply_markup", keyboard(menu)));
        return switch (http.postJson(settings.method("sendMessage"), body, Map.of())) {
            case ProviderHttp.NeverLeft none -> none.asResult();
            case ProviderHttp.NoAnswer none -> none.asResult();
            case ProviderHttp.Answered answer -> sorted(answer);
        };
    }

    /** One choice a row: Chinese labels are too long for two beside each other on a small phone. */
    private static Map<String, Object> keyboard(SentMenu menu) {
        return Map.of(
                "inline_keyboard",
                IntStream.rangeClosed(1, menu.labels().size())
                        .mapToObj(number -> List.of(
                                Map.of("text", menu.labels().get(number - 1), "callback_data", menu.payload(number))))
                        .toList());
    }

    private static SendResult sorted(ProviderHttp.Answered answer) {
        JsonNode json = answer.json();
        String code = Integer.toString(answer.status());
        if (answer.successful()) {
            // What is no answer of the Bot API says nothing about the message.
            return json.path("ok").asBoolean(false)
                    ? new SendResult.Accepted(
                            json.path("result").path("message_id").asString(""))
                    : new SendResult.Unknown("garbage");
        }
        return switch (answer.status()) {
            case FORBIDDEN -> new SendResult.OptedOut(code);
            case TOO_MANY ->
                new SendResult.Retryable(
                        code,
                        Duration.ofSeconds(Math.clamp(
                                json.path("parameters")
                                        .path("retry_after")
                                        .asLong(answer.pause().toSeconds()),
                                1,
                                3_600)));
            case BAD_REQUEST ->
                new SendResult.Permanent(
                        code,
                        json.path("description").asString("").contains("chat not found")
                                ? Failure.ADDRESS
                                : Failure.CONTENT);
            default ->
                answer.status() >= SERVER_ERROR
                        ? new SendResult.Unknown(code)
                        : new SendResult.Permanent(code, Failure.SETTINGS);
        };
    }
}
