package org.anxin.helpline.conversation;

/** The way in for every channel. One call is one transaction and at most one turn. */
public interface Intake {

    /**
     * Takes a message in, answers it and commits. The same {@code (channel, providerId)} again, also in parallel, gives
     * the stored reply and changes nothing.
     */
    Reply receive(InboundMessage message);
}
