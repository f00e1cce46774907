package org.anxin.helpline.channel.telegram;

import java.net.URI;
import java.util.Set;
import org.anxin.helpline.channel.Findings;
import org.anxin.helpline.channel.PublicSettings;
import org.anxin.helpline.channel.Setup;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** A bot's settings, and the one call that tells Telegram where to deliver. */
@EnableConfigurationProperties(TelegramSettings.class)
class TelegramSetup implements Setup {

    /** Ports Telegram delivers to; without one in the address it is 443. */
    private static final Set<Integer> PORTS = Set.of(-1, 443, 80, 88, 8443);

    private final TelegramSettings settings;
    private final PublicSettings address;

    TelegramSetup(TelegramSettings settings, PublicSettings address) {
        this.settings = settings;
        this.address = address;
    }

    @Override
    public boolean begun() {
        return on() || !settings.webhookSecrets().isEmpty();
    }

    private boolean on() {
        return settings.token() != null && !settings.token().isBlank();
    }

    @Override
    public void look(Findings findings) {
        findings.unless(
                on(), "Set anxin.channel.telegram.token to what BotFather gives: without it the channel stays off.");
        URI url = address.publicBaseUrl();
        findings.unless(
                url == null || PORTS.contains(url.getPort()),
                "anxin.public-base-url has a port Telegram does not call: use 443, 80, 88 or 8443.");
        findings.todo("Tell Telegram once, with the token and the first of anxin.channel.telegram.webhook-secrets: "
                + "curl \"https://api.telegram.org/bot$TOKEN/setWebhook\" -d url=" + findings.address(address)
                + TelegramWebhook.PATH
                + " -d secret_token=$SECRET -d 'allowed_updates=[\"message\",\"callback_query\",\"my_chat_member\"]'");
    }
}
