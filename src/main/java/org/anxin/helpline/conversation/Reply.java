package org.anxin.helpline.conversation;

import java.util.List;

/**
 * What a channel may answer at once. Empty when the channel cannot answer inline (the outbox sends instead) or when
 * there is nothing to say.
 */
public record Reply(List<OutboundText> texts) {

    public Reply {
        texts = List.copyOf(texts);
    }
}
