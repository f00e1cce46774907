package org.anxin.helpline.channel.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Creates messages at Twilio and sorts what goes wrong by what it means for the message. */
final class TwilioApi {

    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;
    private static final Set<Integer> OPTED_OUT = Set.of(21610, 63033, 63014);
    /** Throttled, or a queue is full: Twilio did not take the message. */
    private static final Set<Integer> LATER = Set.of(20429, 21611, 30001, 30022, 30023, 63018, 63038);
    /** WhatsApp: she has not written for a day. */
    private static final Set<Integer> WINDOW = Set.of(63016);

    private static final Set<Integer> ADDRESS =
            Set.of(21211, 21265, 21604, 21612, 21614, 30003, 30005, 30006, 63003, 63024);
    private static final Set<Integer> POLICY = Set.of(30004, 30007, 30018, 30032, 30034, 30450, 63013);
    private static final Set<Integer> CONTENT = Set.of(21602, 21617, 21620, 21623, 30019, 63005, 63021, 90007);
    private static final Set<Integer> SETTINGS =
            Set.of(20003, 20404, 21408, 21606, 21608, 21659, 21703, 21705, 30002, 30010, 63001, 63007);

    private final TwilioRestClient client;

    TwilioApi(TwilioRestClient client) {
        this.client = client;
    }

    SendResult create(MessageCreator message) {
        try {
            return Optional.ofNullable(message.create(client))
                    .map(Message::getSid)
                    .<SendResult>map(SendResult.Accepted::new)
                    // What is no message of the API says nothing about ours.
                    .orElse(new SendResult.Unknown("garbage"));
        } catch (OnePostHttpClient.TooMany e) {
            return new SendResult.Retryable(Integer.toString(TOO_MANY), e.pause());
        } catch (ApiException e) {
            return e.getStatusCode() == null ? unanswered(e) : refused(e, e.getStatusCode());
        } catch (TwilioException e) {
            return unanswered(e);
        }
    }

    /** Whether an error code says that she does not want messages. */
    static boolean saysOptedOut(String code) {
        return code.matches("\\d{1,6}") && OPTED_OUT.contains(Integer.parseInt(code));
    }

    static Failure why(int code) {
        if (ADDRESS.contains(code)) {
            return Failure.ADDRESS;
        }
        if (POLICY.contains(code)) {
            return Failure.POLICY;
        }
        if (CONTENT.contains(code)) {
            return Failure.CONTENT;
        }
        return SETTINGS.contains(code) ? Failure.SETTINGS : Failure.OTHER;
    }

    private static SendResult unanswered(TwilioException e) {
        return neverConnected(e) ? new SendResult.Retryable("no-connection") : new SendResult.Unknown("no-answer");
    }

    private static SendResult refused(ApiException e, int status) {
        int code = e.getCode() == null ? status : e.getCode();
        String name = Integer.toString(code);
        if (OPTED_OUT.contains(code)) {
            return new SendResult.OptedOut(name);
        }
        if (WINDOW.contains(code)) {
            return new SendResult.Held();
        }
        if (LATER.contains(code) || status == TOO_MANY) {
            return new SendResult.Retryable(name);
        }
        return status < SERVER_ERROR ? new SendResult.Permanent(name, why(code)) : new SendResult.Unknown(name);
    }

    private static boolean neverConnected(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof ConnectionRequestTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
