package org.anxin.helpline.channel.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.anxin.helpline.conversation.Capabilities;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.privacy.Address;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Submits messages over the connection, long ones in parts. Only the replica that has the connection sends. */
final class SmppSender implements Sender {

    static final String CHANNEL = "smpp";

    private static final int MAX_UNITS = 1_000;
    private static final Duration ELSEWHERE = Duration.ofSeconds(3);
    private static final Duration THROTTLED = Duration.ofSeconds(2);
    private static final int TRIES_OF_A_PART = 5;

    /** The SMS centre took nothing, and may later. */
    private static final Set<Integer> LATER = Set.of(
            SMPPConstant.STAT_ESME_RTHROTTLED,
            SMPPConstant.STAT_ESME_RMSGQFUL,
            SMPPConstant.STAT_ESME_RSYSERR,
            SMPPConstant.STAT_ESME_RX_T_APPN);

    private static final Set<Integer> ADDRESS = Set.of(
            SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RINVDSTTON, SMPPConstant.STAT_ESME_RINVDSTNPI);

    private static final Set<Integer> SETTINGS = Set.of(
            SMPPConstant.STAT_ESME_RINVSRCADR, SMPPConstant.STAT_ESME_RINVSRCTON, SMPPConstant.STAT_ESME_RINVSRCNPI);

    private final SmppLink link;
    private final SmppSettings settings;
    private final Semaphore window;

    SmppSender(SmppLink link, SmppSettings settings) {
        this.link = link;
        this.settings = settings;
        this.window = new Semaphore(settings.window());
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.sms(MAX_UNITS)
                .reporting()
                .at(new Capabilities.Rate(settings.perSecond(), settings.perSecond()));
    }

    @Override
    public boolean keepsLine() {
        return true;
    }

    @Override
    public Duration awayFor() {
        return link.session().isPresent() ? Duration.ZERO : ELSEWHERE;
    }

    @Override
    public SendResult send(Address to, OutboundText message) {
        Optional<SMPPSession> session = link.session();
        if (session.isEmpty()) {
            return new SendResult.Retryable("not-bound", ELSEWHERE);
        }
        ShortMessage text = ShortMessage.of(message.text(), settings.alphabet(), (int) message.id());
        String id = "";
        for (int part = 0; part < text.parts().size(); part++) {
            SendResult result = part(session.get(), to, text, part);
            if (!(result instanceof SendResult.Accepted accepted)) {
                // Once a part has gone the message is not sent again: it would come twice.
                return part == 0 ? result : new SendResult.Unknown("in-part");
            }
            id = accepted.providerId();
        }
        return new SendResult.Accepted(id);
    }

    private SendResult part(SMPPSession session, Address to, ShortMessage text, int part) {
        int tries = part == 0 ? 1 : TRIES_OF_A_PART;
        while (true) {
            SendResult result = submitted(session, to, text, part);
            tries--;
            if (!(result instanceof SendResult.Retryable) || tries == 0) {
                return result;
            }
            try {
                // The rest of a text that has begun cannot go back to the outbox: it waits here.
                Thread.sleep(THROTTLED);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return result;
            }
        }
    }

    private SendResult submitted(SMPPSession session, Address to, ShortMessage text, int part) {
        try {
            if (!window.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return new SendResult.Retryable("window-full", THROTTLED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SendResult.Retryable("interrupted");
        }
        try {
            return new SendResult.Accepted(submit(session, to, text, part));
        } catch (NegativeResponseException e) {
            return sorted(e.getCommandStatus());
        } catch (PDUException e) {
            return new SendResult.Permanent("pdu", Failure.CONTENT);
        } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
            return new SendResult.Unknown("no-answer");
        } finally {
            window.release();
        }
    }

    private String submit(SMPPSession session, Address to, ShortMessage text, int part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean last = part == text.parts().size() - 1;
        String from = String.valueOf(settings.from());
        List<byte[]> parts = text.parts();
        return session.submitShortMessage(
                        "",
                        from.startsWith("+")
                                ? TypeOfNumber.INTERNATIONAL
                                : from.matches("\\d+") ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC,
                        from.matches("\\+?\\d+") ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
                        from.replace("+", ""),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        to.value().replace("+", ""),
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                text.isLong() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(
                                last ? SMSCDeliveryReceipt.SUCCESS_FAILURE : SMSCDeliveryReceipt.DEFAULT),
                        (byte) 0,
                        new RawDataCoding(text.coding()),
                        (byte) 0,
                        parts.get(part))
                .getMessageId();
    }

    private static SendResult sorted(int status) {
        String code = "0x%02X".formatted(status);
        if (LATER.contains(status)) {
            return new SendResult.Retryable(code, THROTTLED);
        }
        if (ADDRESS.contains(status)) {
            return new SendResult.Permanent(code, Failure.ADDRESS);
        }
        if (SETTINGS.contains(status)) {
            return new SendResult.Permanent(code, Failure.SETTINGS);
        }
        return new SendResult.Permanent(
                code, status == SMPPConstant.STAT_ESME_RINVMSGLEN ? Failure.CONTENT : Failure.OTHER);
    }
}
