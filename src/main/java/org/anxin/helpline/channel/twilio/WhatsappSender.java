package org.anxin.helpline.channel.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.privacy.Address;
import org.jspecify.annotations.Nullable;

/**
 * WhatsApp through Twilio. A day after she last wrote only a registered template goes through: it says that there is an
 * answer, and the answer follows when she writes.
 */
final class WhatsappSender implements Sender {

    static final String CHANNEL = "whatsapp";
    static final String PREFIX = "whatsapp:";

    private static final int MAX_UNITS = 1_600;
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Capabilities CAPABILITIES =
            Capabilities.chat(MAX_UNITS).withMedia().within(WINDOW).reporting();

    private final TwilioApi api;
    private final TwilioSettings settings;
    private final URI publicBaseUrl;

    WhatsappSender(TwilioApi api, TwilioSettings settings, URI publicBaseUrl) {
        this.api = api;
        this.settings = settings;
        this.publicBaseUrl = publicBaseUrl;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES.at(new Capabilities.Rate(settings.perSecond(), settings.perSecond()));
    }

    @Override
    public SendResult send(Address to, OutboundText message) {
        PhoneNumber her = new PhoneNumber(PREFIX + to.value());
        PhoneNumber us = new PhoneNumber(PREFIX + settings.whatsappFrom());
        if (message.windowOpen()) {
            return api.create(Message.creator(her, us, message.text())
                    .setStatusCallback(URI.create(publicBaseUrl + WhatsappWebhook.STATUS + message.id())));
        }
        String template = template(message.language());
        if (template == null) {
            return new SendResult.Held();
        }
        SendResult announced =
                api.create(Message.creator(her, us, (String) null).setContentSid(template));
        return announced instanceof SendResult.Accepted ? new SendResult.Held() : announced;
    }

    private @Nullable String template(Locale language) {
        return language.getLanguage().equals("en") ? settings.whatsappTemplateEn() : settings.whatsappTemplateZh();
    }
}
