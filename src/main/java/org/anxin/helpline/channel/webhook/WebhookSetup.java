package org.anxin.helpline.channel.webhook;

import org.anxin.helpline.channel.Findings;
import org.anxin.helpline.channel.PublicSettings;
import org.anxin.helpline.channel.Setup;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Another front's settings, and what it has to know of us. */
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookSetup implements Setup {

    private final WebhookSettings settings;
    private final PublicSettings address;

    WebhookSetup(WebhookSettings settings, PublicSettings address) {
        this.settings = settings;
        this.address = address;
    }

    @Override
    public boolean begun() {
        return !settings.secrets().isEmpty() || settings.url() != null;
    }

    @Override
    public void look(Findings findings) {
        findings.unless(
                !settings.secrets().isEmpty(),
                "Set anxin.channel.webhook.secrets to whsec_ and the Base64 of 32 random bytes: without it the channel stays off.");
        findings.unless(settings.maxUnits() > 0, "anxin.channel.webhook.max-units is 1 or more.");
        findings.unless(settings.perSecond() > 0, "anxin.channel.webhook.per-second is 1 or more.");
        findings.paste("The front posts message.received and message.status to", address, WebhookDoor.PATH);
        findings.todo("It signs with the first of anxin.channel.webhook.secrets: see docs/channels/webhook.md.");
        if (settings.url() == null) {
            findings.todo("Set anxin.channel.webhook.url to where it takes messages: "
                    + "without it only answers reach people, no word from staff and no reminder.");
        }
    }
}
