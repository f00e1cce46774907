package org.anxin.helpline.conversation;

import org.jsmpp.SMPPConstant;

/** What an SMS centre does instead of taking a message. */
enum SmscTrouble {
    /** It takes it, after a good part of the time one waits for it. */
    SLOW,
    THROTTLED(SMPPConstant.STAT_ESME_RTHROTTLED),
    QUEUE_FULL(SMPPConstant.STAT_ESME_RMSGQFUL),
    SYSTEM_ERROR(SMPPConstant.STAT_ESME_RSYSERR),
    /** It takes it and never says so. */
    SILENT,
    /** It takes it, and the line goes dead. */
    CUT_OFF,
    BINDS_REFUSED,
    GONE;

    private final int status;

    SmscTrouble() {
        this(0);
    }

    SmscTrouble(int status) {
        this.status = status;
    }

    /** What it answers. */
    int status() {
        return status;
    }

    boolean refusesEach() {
        return status != 0;
    }

    boolean hasNoLine() {
        return this == BINDS_REFUSED || this == GONE;
    }
}
