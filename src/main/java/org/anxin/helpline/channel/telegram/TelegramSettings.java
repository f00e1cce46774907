package org.anxin.helpline.channel.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A Telegram bot. The channel is on as soon as there is a token.
 *
 * @param token what BotFather gives, such as {@code 123456:ABC…}
 * @param webhookSecrets what Telegram is told with setWebhook and sends with every update; the one in use first
 * @param apiBaseUrl where the Bot API is
 * @param timeout longest wait for an answer
 */
@ConfigurationProperties("anxin.channel.telegram")
record TelegramSettings(
        @Nullable String token,
        @DefaultValue List<String> webhookSecrets,
        @DefaultValue("https://api.telegram.org") URI apiBaseUrl,
        @DefaultValue("10s") Duration timeout) {

    TelegramSettings {
        webhookSecrets = List.copyOf(webhookSecrets);
        if (token != null && !token.isBlank()) {
            if (!token.matches("\\d+:[A-Za-z0-9_-]{20,}")) {
                throw new SettingException("anxin.channel.telegram.token is a number, a colon and a key.");
            }
            if (webhookSecrets.isEmpty()
                    || !webhookSecrets.stream().allMatch(secret -> secret.matches("[A-Za-z0-9_-]{16,256}"))) {
                throw new SettingException(
                        "Set anxin.channel.telegram.webhook-secrets to 16 to 256 letters, digits, - or _: updates without it are refused.");
            }
        }
    }

    /** Holds the token: never to be printed. */
    URI method(String name) {
        return URI.create(apiBaseUrl + "/bot" + token + "/" + name);
    }

    @Override
    public String toString() {
        return "TelegramSettings[hidden]";
    }
}
