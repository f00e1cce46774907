package org.anxin.helpline.conversation;

import java.util.Locale;

/**
 * Short texts to staff's own phones. They leave through the outbox like every message, but in threads of their own that
 * nothing a person writes leads to: no limit, opt-out, erasure or reply of hers touches them.
 */
public interface Notices {

    /** Whether there is a channel that takes numbers. */
    boolean possible();

    /**
     * Keeps a number, sealed, and makes a thread for it. Joins the caller's transaction.
     *
     * @throws IllegalArgumentException when it cannot be a number; the message never repeats it
     */
    long open(String number);

    /** Destroys the number and all that was sent to it. Joins the caller's transaction. */
    void close(long thread);

    /**
     * Puts a text into the outbox, which is not sent again once it is unclear whether it left. Joins the caller's
     * transaction.
     *
     * @return the outbox row
     */
    long say(long thread, String text, Locale language);

    /** Whether a text would leave: the number is there, and its owner has not told the network to stop. */
    boolean reachable(long thread);
}
