package org.anxin.helpline.conversation;

import java.time.Duration;

/** What became of an attempt to send. Codes are the provider's own, and hold nothing of the message. */
public sealed interface SendResult {

    /** The provider took it and knows it by this id. */
    record Accepted(String providerId) implements SendResult {}

    /**
     * Free text cannot be sent now; where there is a registered text for that, it went in its place. The message itself
     * waits until she writes.
     */
    record Held() implements SendResult {}

    /**
     * Nothing was sent; try again later.
     *
     * @param after the least the provider asks to wait
     */
    record Retryable(String code, Duration after) implements SendResult {

        public Retryable(String code) {
            this(code, Duration.ZERO);
        }
    }

    /** Nothing was sent and nothing will be. */
    record Permanent(String code, Failure why) implements SendResult {

        public Permanent(String code) {
            this(code, Failure.OTHER);
        }
    }

    /** The person does not want messages; the conversation is opted out. */
    record OptedOut(String code) implements SendResult {}

    /** It may or may not have been sent. Never sent again blindly: a status callback or staff decide. */
    record Unknown(String code) implements SendResult {}

    /** Why a message will not be sent, which says who has to do something about it. */
    enum Failure {
        /** Nobody can be reached at this address on this channel. */
        ADDRESS,
        /** The network or the law filtered it. */
        POLICY,
        /** Our account, sender or key: the operator has to act. */
        SETTINGS,
        /** The text itself was refused. */
        CONTENT,
        /** She has not written for too long, and there is no registered text to send instead. */
        WINDOW,
        /** She does not want messages. */
        OPTED_OUT,
        /** It was tried for too long. */
        EXPIRED,
        OTHER
    }
}
