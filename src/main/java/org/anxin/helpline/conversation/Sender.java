package org.anxin.helpline.conversation;

import org.anxin.helpline.privacy.Address;

/** The way out: one per channel. Called by the outbox, never inside a transaction. */
public interface Sender {

    /** The adapter's name, the same as in {@link InboundMessage#channel()}. */
    String channel();

    Capabilities capabilities();

    /**
     * Hands one message to the provider. A vendor's failure is a result; an exception is a bug and leaves the outcome
     * unknown.
     */
    SendResult send(Address to, OutboundText message);
}
