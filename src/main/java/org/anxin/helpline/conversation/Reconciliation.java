package org.anxin.helpline.conversation;

import java.time.Instant;
import org.anxin.helpline.privacy.SealedAddress;

/**
 * For a provider that lists its messages: takes in what a webhook never brought, and settles what became of messages of
 * ours that nobody knows of. Each call is a transaction of its own and may be repeated.
 */
public interface Reconciliation {

    /** Whether it was taken in before, also where its rows were erased since. */
    boolean knows(String channel, String providerId);

    /** Takes in a message long after it was written: nobody waits for the answer, so the outbox sends it. */
    void missed(InboundMessage message);

    /** The provider has this message of ours since then. @return whether it was one that nobody knew of */
    boolean has(String channel, SealedAddress to, String text, String providerId, Instant since);

    /**
     * The provider has no other of our messages of that time: what nobody knows of was never sent. The last word of a
     * conversation is sent again; what is older than other words counts as lost, for it would come in the wrong order.
     *
     * @return how many there were
     */
    int hasNoOther(String channel, Instant from, Instant until);
}
