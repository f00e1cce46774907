package org.anxin.helpline.channel.smpp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers what the SMS centre brings: with yes once it is stored, with a temporary error where it is to come again. */
@Component
@WithSmpp
class SmppListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppListener.class);
    private static final int REMEMBERED = 1_000;

    private final SmppIntake intake;
    private final SmppReceipts receipts;
    private final AtomicInteger binds = new AtomicInteger();

    /** Receipts of messages we did not know yet: a quick one may be here before its message is written down. */
    private final Map<String, Boolean> early = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    SmppListener(SmppIntake intake, SmppReceipts receipts) {
        this.intake = intake;
        this.receipts = receipts;
    }

    MessageReceiverListener ofNextBind() {
        return new OfBind(binds.incrementAndGet());
    }

    private void receipt(DeliverSm pdu) throws ProcessRequestException {
        if (receipts.take(pdu)) {
            return;
        }
        String same = java.util.Arrays.hashCode(pdu.getShortMessage()) + "/" + pdu.getSourceAddr();
        boolean again;
        synchronized (early) {
            again = early.put(same, true) != null;
        }
        if (!again) {
            throw later();
        }
    }

    private void text(DeliverSm pdu, int bind) throws ProcessRequestException {
        try {
            if (!intake.take(pdu, bind)) {
                throw later();
            }
        } catch (IllegalArgumentException e) {
            // Its number is nobody's: bringing it again changes nothing.
            LOG.warn("A text from no number that could be answered was dropped");
        } catch (RuntimeException e) {
            LOG.error("A text could not be taken in: {}", e.getClass().getSimpleName());
            throw later();
        }
    }

    private static ProcessRequestException later() {
        return new ProcessRequestException("Later", SMPPConstant.STAT_ESME_RX_T_APPN);
    }

    private final class OfBind implements MessageReceiverListener {

        private final int bind;

        OfBind(int bind) {
            this.bind = bind;
        }

        @Override
        public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
            if (pdu.isSmscDeliveryReceipt()) {
                receipt(pdu);
            } else {
                text(pdu, bind);
            }
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {
            // Says that a phone is on again: nothing waits for that.
        }

        @Override
        public DataSmResult onAcceptDataSm(DataSm pdu, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("Not used", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
