package org.anxin.helpline.channel.wechat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.channel.ProviderHttp;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.privacy.Address;

/** Sends customer-service messages, which reach a person for a while after she wrote. */
final class WechatSender implements Sender {

    static final String CHANNEL = "wechat";

    /** WeChat counts bytes, 2048 at most; a unit takes three of them at most. */
    private static final int MAX_UNITS = 600;

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final WechatSettings settings;
    private final ProviderHttp http;
    private final AccessToken token;

    WechatSender(WechatSettings settings, ProviderHttp http, AccessToken token) {
        this.settings = settings;
        this.http = http;
        this.token = token;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.chat(MAX_UNITS)
                .answering(1)
                .withMedia()
                .within(settings.window())
                .at(new Capabilities.Rate(settings.perSecond(), 2 * settings.perSecond()));
    }

    @Override
    public SendResult send(Address to, OutboundText message) {
        if (!message.windowOpen()) {
            return new SendResult.Held();
        }
        // A token may end at any moment: once it is asked for anew.
        for (int attempt = 0; attempt < 2; attempt++) {
            Optional<String> current = token.get();
            if (current.isEmpty()) {
                return new SendResult.Retryable("no-token");
            }
            Optional<SendResult> result = send(current.get(), to, message);
            if (result.isPresent()) {
                return result.get();
            }
            token.refused(current.get());
        }
        return new SendResult.Permanent("token-refused", Failure.SETTINGS);
    }

    /** @return empty when the token was refused */
    private Optional<SendResult> send(String accessToken, Address to, OutboundText message) {
        URI url = URI.create(settings.apiBaseUrl() + "/cgi-bin/message/custom/send?access_token="
                + URLEncoder.encode(accessToken, StandardCharsets.UTF_8));
        Map<String, Object> body =
                Map.of("touser", to.value(), "msgtype", "text", "text", Map.of("content", message.text()));
        return switch (http.postJson(url, body, Map.of())) {
            case ProviderHttp.NeverLeft none -> Optional.of(none.asResult());
            case ProviderHttp.NoAnswer none -> Optional.of(none.asResult());
            case ProviderHttp.Answered answer -> sorted(answer);
        };
    }

    private static Optional<SendResult> sorted(ProviderHttp.Answered answer) {
        if (answer.status() == TOO_MANY) {
            return Optional.of(new SendResult.Retryable(Integer.toString(TOO_MANY), answer.pause()));
        }
        if (answer.status() >= SERVER_ERROR) {
            return Optional.of(new SendResult.Unknown(Integer.toString(answer.status())));
        }
        int error = answer.json().path("errcode").asInt(Integer.MIN_VALUE);
        String code = Integer.toString(error);
        return switch (error) {
            case 0 ->
                Optional.of(new SendResult.Accepted(answer.json().path("msgid").asString("")));
            case 40001, 40014, 42001 -> Optional.empty();
            case -1 -> Optional.of(new SendResult.Retryable(code));
            case 45009 -> Optional.of(new SendResult.Retryable(code, AN_HOUR));
            // The window is closed, or so many messages went into it as it takes.
            case 45015, 45047 -> Optional.of(new SendResult.Held());
            case 43004 -> Optional.of(new SendResult.OptedOut(code));
            case 40003 -> Optional.of(new SendResult.Permanent(code, Failure.ADDRESS));
            case 45002, 45008 -> Optional.of(new SendResult.Permanent(code, Failure.CONTENT));
            case Integer.MIN_VALUE -> Optional.of(new SendResult.Unknown("garbage"));
            default -> Optional.of(new SendResult.Permanent(code, Failure.SETTINGS));
        };
    }
}
