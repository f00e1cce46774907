package org.anxin.helpline.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.privacy.Address;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Sends through Twilio's REST API and sorts what goes wrong by what it means for the message. */
final class TwilioSender implements Sender {

    private static final int MAX_UNITS = 1_600;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;
    private static final Set<Integer> OPTED_OUT = Set.of(21610, 63033, 63014);
    /** Throttled, or a queue is full: Twilio did not take the message. */
    private static final Set<Integer> LATER = Set.of(20429, 21611, 30001, 30022, 30023, 63018, 63038);

    private final TwilioRestClient client;
    private final TwilioSettings settings;
    private final URI publicBaseUrl;

    TwilioSender(TwilioRestClient client, TwilioSettings settings, URI publicBaseUrl) {
        this.client = client;
        this.settings = settings;
        this.publicBaseUrl = publicBaseUrl;
    }

    @Override
    public String channel() {
        return TwilioWebhook.CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.sms(MAX_UNITS).answering(1).withMedia().reporting();
    }

    @Override
    public SendResult send(Address to, OutboundText message) {
        try {
            Message created = creator(new PhoneNumber(to.value()), message.text())
                    .setStatusCallback(Twiml.statusCallback(publicBaseUrl, message.id()))
                    .create(client);
            return new SendResult.Accepted(created.getSid());
        } catch (ApiException e) {
            return e.getStatusCode() == null ? unanswered(e) : refused(e, e.getStatusCode());
        } catch (TwilioException e) {
            return unanswered(e);
        }
    }

    private static SendResult unanswered(TwilioException e) {
        return neverConnected(e) ? new SendResult.Retryable("no-connection") : new SendResult.Unknown("no-answer");
    }

    private MessageCreator creator(PhoneNumber to, String text) {
        String service = settings.messagingServiceSid();
        return service != null
                ? Message.creator(to, service, text)
                : Message.creator(to, new PhoneNumber(settings.from()), text);
    }

    private static SendResult refused(ApiException e, int status) {
        int code = e.getCode() == null ? status : e.getCode();
        String name = Integer.toString(code);
        if (OPTED_OUT.contains(code)) {
            return new SendResult.OptedOut(name);
        }
        if (LATER.contains(code) || status == TOO_MANY) {
            return new SendResult.Retryable(name);
        }
        return status < SERVER_ERROR ? new SendResult.Permanent(name) : new SendResult.Unknown(name);
    }

    private static boolean neverConnected(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof ConnectTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
