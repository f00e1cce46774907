package org.anxin.helpline.conversation;

import org.anxin.helpline.privacy.SealedAddress;

/**
 * A message as a channel hands it in, verified and parsed. Its text never prints itself.
 *
 * @param channel the adapter's name, such as {@code twilio}
 * @param providerId the provider's own id of the message, unique on its channel
 * @param text as written, possibly empty
 * @param attachments how many pictures, recordings or files came along; their contents are not fetched
 * @param preference what the provider itself made of an opt-out keyword
 * @param menu id of the menu she answers, as {@link SentMenu#pressed} gives it, empty where the channel does not say
 * @param repliesTo the provider's id of the message of ours she replies to, empty where the channel does not say
 */
public record InboundMessage(
        String channel,
        String providerId,
        SealedAddress from,
        String text,
        int attachments,
        Preference preference,
        String menu,
        String repliesTo) {

    /** Limit of {@link #text()} in UTF-16 units; a channel refuses or cuts what is longer. */
    public static final int MAX_TEXT = 4_000;

    /** A message that says nothing of what it answers. */
    public InboundMessage(
            String channel,
            String providerId,
            SealedAddress from,
            String text,
            int attachments,
            Preference preference) {
        this(channel, providerId, from, text, attachments, preference, "", "");
    }

    /** The same message, as the answer to a menu. */
    public InboundMessage answering(String menuId) {
        return new InboundMessage(channel, providerId, from, text, attachments, preference, menuId, repliesTo);
    }

    /** What the provider did with an opt-out keyword before it told us. */
    public enum Preference {
        NONE,
        OPTED_OUT,
        OPTED_IN,
        HELP
    }

    @Override
    public String toString() {
        return "InboundMessage[" + channel + ", " + providerId + "]";
    }
}
