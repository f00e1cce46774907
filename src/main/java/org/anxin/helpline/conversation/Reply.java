package org.anxin.helpline.conversation;

import java.util.List;

/**
 * What a channel may answer at once. Empty when the channel cannot answer inline (the outbox sends instead) or when
 * there is nothing to say.
 *
 * @param stored whether the message was taken in; where it was not, a channel whose provider repeats asks it to
 */
public record Reply(List<OutboundText> texts, boolean stored) {

    public Reply {
        texts = List.copyOf(texts);
    }

    /** The reply to a message that was taken in. */
    public Reply(List<OutboundText> texts) {
        this(texts, true);
    }
}
