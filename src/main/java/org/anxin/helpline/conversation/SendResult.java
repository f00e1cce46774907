package org.anxin.helpline.conversation;

/** What became of an attempt to send. */
public sealed interface SendResult {

    /** The provider took it and knows it by this id. */
    record Accepted(String providerId) implements SendResult {}

    /** Nothing was sent; try again later. */
    record Retryable(String code) implements SendResult {}

    /** Nothing was sent and nothing will be. */
    record Permanent(String code) implements SendResult {}

    /** The person does not want messages; the conversation is opted out. */
    record OptedOut(String code) implements SendResult {}

    /** It may or may not have been sent. Never sent again blindly: a status callback or staff decide. */
    record Unknown(String code) implements SendResult {}
}
