package org.anxin.helpline.channel.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Another front. The channel is on as soon as there is a secret.
 *
 * @param secrets {@code whsec_} and Base64; the one in use first, then others that are still accepted
 * @param url where messages that cannot travel in an answer are posted to; without it only answers are given
 * @param maxUnits longest text of one message, in UTF-16 units
 * @param buttons the most buttons the front shows below a message
 * @param perSecond how many messages a second the front takes
 * @param timeout longest wait for an answer
 */
@ConfigurationProperties("anxin.channel.webhook")
record WebhookSettings(
        @DefaultValue List<String> secrets,
        @Nullable URI url,
        @DefaultValue("2000") int maxUnits,
        @DefaultValue("20") int buttons,
        @DefaultValue("10") int perSecond,
        @DefaultValue("15s") Duration timeout) {

    WebhookSettings {
        secrets = List.copyOf(secrets);
        if (!secrets.stream().allMatch(secret -> secret.matches("whsec_[A-Za-z0-9+/]{32,}={0,2}"))) {
            throw new SettingException(
                    "Every secret of anxin.channel.webhook.secrets is whsec_ and the Base64 of 24 to 64 random bytes.");
        }
        if (url != null && !"https".equals(url.getScheme()) && !isLoopback(url)) {
            throw new SettingException("anxin.channel.webhook.url begins with https: words travel there.");
        }
    }

    private static boolean isLoopback(URI url) {
        return "127.0.0.1".equals(url.getHost()) || "localhost".equals(url.getHost());
    }

    @Override
    public String toString() {
        return "WebhookSettings[hidden]";
    }
}
