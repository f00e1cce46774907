package org.anxin.helpline.conversation;

/** Where status callbacks go. A message's status only ever moves forward. */
public interface Deliveries {

    /**
     * @param messageId the outbox row
     * @param providerId the provider's id, remembered if the row has none yet
     * @return whether there is such a message
     */
    boolean report(String channel, long messageId, String providerId, Delivery status, String code);

    /** The same for a provider that only says its own id. */
    boolean report(String channel, String providerId, Delivery status, String code);

    /**
     * The same for a provider that says it once only, maybe before its answer to the message is written down: what is
     * of no message we know is kept for a day, until there is one.
     */
    void reportOnce(String channel, String providerId, Delivery status, String code);

    /** The provider says of a message that she does not want any: nothing more is sent to her until she opts in. */
    void optedOut(String channel, long messageId);

    /** The ranks of a message's life, lowest first. */
    enum Delivery {
        PENDING,
        /** Announced, and kept until she writes. */
        WAITING,
        SENDING,
        UNKNOWN,
        ACCEPTED,
        QUEUED,
        SENT,
        FAILED,
        UNDELIVERED,
        DELIVERED,
        READ
    }
}
