package org.anxin.helpline.channel.sms;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anxin.helpline.channel.ProviderHttp;
import org.anxin.helpline.channel.ProviderJson;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.privacy.Address;

/** Posts messages to a gateway, each as the JSON object that the settings describe. */
final class SmsSender implements Sender {

    static final String CHANNEL = "sms";

    private static final int MAX_UNITS = 500;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    /** A gateway's code; a sentence may hold her number or our words. */
    private static final Pattern CODE = Pattern.compile("(?!.*\\d{9})[A-Za-z0-9_.:-]{1,60}");

    private static final String HOME = "+86";

    private final SmsSettings settings;
    private final ProviderHttp http;
    private final Optional<Templates> templates;
    private final Capabilities capabilities;

    SmsSender(SmsSettings settings, ProviderHttp http) {
        this.settings = settings;
        this.http = http;
        this.templates = settings.registered();
        this.capabilities = Capabilities.sms(MAX_UNITS)
                .reporting()
                .at(new Capabilities.Rate(settings.perSecond(), settings.perSecond()));
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public SendResult send(Address to, OutboundText message) {
        if (settings.sendUrl() == null) {
            return new SendResult.Permanent("no-send-url", Failure.SETTINGS);
        }
        if (templates.isEmpty()) {
            return posted(body(to, message));
        }
        Optional<Templates.Choice> choice =
                templates.get().choose(message.text(), message.language(), Carrier.of(to.value()));
        if (choice.isEmpty()) {
            return new SendResult.Held();
        }
        SendResult sent = posted(body(to, message, choice.get()));
        // What was only announced waits until she writes, or until staff reach her otherwise.
        return sent instanceof SendResult.Accepted && !choice.get().itself() ? new SendResult.Held() : sent;
    }

    private SendResult posted(String body) {
        Map<String, String> headers =
                settings.sendAuthorization() == null ? Map.of() : Map.of("Authorization", settings.sendAuthorization());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return switch (http.post(settings.sendUrl(), "application/json; charset=UTF-8", bytes, headers)) {
            case ProviderHttp.NeverLeft none -> none.asResult();
            case ProviderHttp.NoAnswer none -> none.asResult();
            case ProviderHttp.Answered answer -> sorted(answer);
        };
    }

    private String body(Address to, OutboundText message) {
        // Last: what she is told may hold braces.
        return addressed(to, message).replace("{text}", quoted(message.text()));
    }

    private String body(Address to, OutboundText message, Templates.Choice choice) {
        return addressed(to, message)
                .replace("{template}", quoted(choice.code()))
                .replace("{variables}", quoted(ProviderJson.MAPPER.writeValueAsString(choice.values())));
    }

    private String addressed(Address to, OutboundText message) {
        String number = to.value().startsWith(HOME) ? to.value().substring(HOME.length()) : to.value();
        return settings.sendBody()
                .replace("{to}", quoted(to.value()))
                .replace("{number}", quoted(number))
                .replace("{id}", Long.toString(message.id()));
    }

    private static String quoted(String text) {
        String json = ProviderJson.MAPPER.writeValueAsString(text);
        return json.substring(1, json.length() - 1);
    }

    private SendResult sorted(ProviderHttp.Answered answer) {
        String code = Integer.toString(answer.status());
        if (answer.status() == TOO_MANY) {
            return new SendResult.Retryable(code, answer.pause());
        }
        if (answer.status() >= SERVER_ERROR) {
            return new SendResult.Unknown(code);
        }
        if (!answer.successful()) {
            return new SendResult.Permanent(code, Failure.SETTINGS);
        }
        if (settings.sentOkPointer().isEmpty()) {
            return new SendResult.Accepted(
                    answer.json().at(settings.sentIdPointer()).asString(""));
        }
        String said = answer.json().at(settings.sentOkPointer()).asString("");
        if (said.isEmpty()) {
            return new SendResult.Unknown("garbage");
        }
        return said.equals(settings.sentOkValue())
                ? new SendResult.Accepted(
                        answer.json().at(settings.sentIdPointer()).asString(""))
                : new SendResult.Permanent(CODE.matcher(said).matches() ? said : "refused", Failure.OTHER);
    }
}
