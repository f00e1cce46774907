package org.anxin.helpline.conversation;

import java.time.Duration;
import org.anxin.helpline.privacy.Address;

/** The way out: one per channel. Called by the outbox, never inside a transaction. */
public interface Sender {

    /** The adapter's name, the same as in {@link InboundMessage#channel()}. */
    String channel();

    Capabilities capabilities();

    /**
     * How long this replica cannot send at all, such as while another one has the only connection; zero when it can.
     * Meanwhile messages wait, and nothing counts as an attempt.
     */
    default Duration awayFor() {
        return Duration.ZERO;
    }

    /** Whether messages go over a line that one replica keeps open, and says so in {@link Lines}. */
    default boolean keepsLine() {
        return false;
    }

    /** Whether it reaches people by their telephone numbers alone, so that staff can be texted, too. */
    default boolean takesNumbers() {
        return capabilities().encoding() == Capabilities.Encoding.SMS;
    }

    /**
     * Hands one message to the provider. A vendor's failure is a result; an exception is a bug and leaves the outcome
     * unknown.
     */
    SendResult send(Address to, OutboundText message);
}
