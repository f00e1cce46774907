package org.anxin.helpline.channel.twilio;

import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.privacy.Address;

/** SMS through Twilio's REST API. */
final class TwilioSender implements Sender {

    private static final int MAX_UNITS = 1_600;
    private static final Capabilities CAPABILITIES =
            Capabilities.sms(MAX_UNITS).answering(1).withMedia().reporting();

    private final TwilioApi api;
    private final TwilioSettings settings;
    private final URI publicBaseUrl;

    TwilioSender(TwilioApi api, TwilioSettings settings, URI publicBaseUrl) {
        this.api = api;
        this.settings = settings;
        this.publicBaseUrl = publicBaseUrl;
    }

    @Override
    public String channel() {
        return TwilioWebhook.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES.at(new Capabilities.Rate(settings.perSecond(), settings.perSecond()));
    }

    @Override
    public SendResult send(Address to, OutboundText message) {
        return api.create(creator(new PhoneNumber(to.value()), message.text())
                .setStatusCallback(Twiml.statusCallback(publicBaseUrl, message.id())));
    }

    private MessageCreator creator(PhoneNumber to, String text) {
        String service = settings.messagingServiceSid();
        return service != null
                ? Message.creator(to, service, text)
                : Message.creator(to, new PhoneNumber(settings.from()), text);
    }
}
