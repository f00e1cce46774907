package org.anxin.helpline.conversation;

import java.util.List;
import org.anxin.helpline.lifecycle.Lifecycle;
import org.anxin.helpline.lifecycle.Lifecycle.Move;

/** Who answers a person. */
enum Owner {
    BOT,
    STAFF,
    /** Her report is closed and nothing is owed to her; her next message is the bot's again. */
    CLOSED,
    OPTED_OUT;

    private static final Lifecycle<Owner, Change> LIFECYCLE = Lifecycle.of(
            Owner.class,
            Change.class,
            BOT,
            List.of(
                    new Move<>(BOT, Change.STAFF_TAKE, STAFF),
                    new Move<>(STAFF, Change.STAFF_TAKE, STAFF),
                    new Move<>(CLOSED, Change.STAFF_TAKE, STAFF),
                    new Move<>(BOT, Change.BOT_TAKES, BOT),
                    new Move<>(STAFF, Change.BOT_TAKES, BOT),
                    new Move<>(CLOSED, Change.BOT_TAKES, BOT),
                    new Move<>(BOT, Change.CLOSE, CLOSED),
                    new Move<>(STAFF, Change.CLOSE, CLOSED),
                    new Move<>(CLOSED, Change.CLOSE, CLOSED),
                    new Move<>(OPTED_OUT, Change.CLOSE, OPTED_OUT),
                    new Move<>(BOT, Change.OPT_OUT, OPTED_OUT),
                    new Move<>(STAFF, Change.OPT_OUT, OPTED_OUT),
                    new Move<>(CLOSED, Change.OPT_OUT, OPTED_OUT),
                    new Move<>(OPTED_OUT, Change.OPT_OUT, OPTED_OUT),
                    new Move<>(OPTED_OUT, Change.OPT_IN, BOT)));

    /** @throws Lifecycle.Denied when that cannot happen now */
    Owner after(Change change) {
        return LIFECYCLE.fire(this, change);
    }

    /** What changes the owner. */
    enum Change {
        STAFF_TAKE,
        BOT_TAKES,
        CLOSE,
        OPT_OUT,
        OPT_IN
    }
}
