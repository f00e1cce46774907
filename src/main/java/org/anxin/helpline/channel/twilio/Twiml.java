package org.anxin.helpline.channel.twilio;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Message;
import java.net.URI;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.Reply;

/** Writes a reply as TwiML. Each message asks for status callbacks of its own. */
final class Twiml {

    private final URI publicBaseUrl;

    Twiml(URI publicBaseUrl) {
        this.publicBaseUrl = publicBaseUrl;
    }

    String of(Reply reply) {
        MessagingResponse.Builder response = new MessagingResponse.Builder();
        for (OutboundText text : reply.texts()) {
            Message.Builder message = new Message.Builder().body(new Body.Builder(text.text()).build());
            if (text.id() > 0) {
                message.action(statusCallback(publicBaseUrl, text.id()));
            }
            response.message(message.build());
        }
        return response.build().toXml();
    }

    static URI statusCallback(URI publicBaseUrl, long message) {
        return URI.create(publicBaseUrl + "/webhooks/twilio/status/" + message);
    }
}
