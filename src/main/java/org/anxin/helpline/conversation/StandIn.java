package org.anxin.helpline.conversation;

import java.util.Optional;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.privacy.Pseudonym;
import org.springframework.stereotype.Component;

/** Makes of a message one that leaves by another channel, and says so to her, once. */
@Component
class StandIn {

    private static final String ANOTHER_NUMBER = "another-number";

    private final Conversations conversations;
    private final Senders senders;
    private final SendQueue queue;
    private final Discretion discretion;
    private final DialogLibrary dialogs;

    StandIn(
            Conversations conversations,
            Senders senders,
            SendQueue queue,
            Discretion discretion,
            DialogLibrary dialogs) {
        this.conversations = conversations;
        this.senders = senders;
        this.queue = queue;
        this.discretion = discretion;
        this.dialogs = dialogs;
    }

    /**
     * The message for the other channel, which is written down as having left by it.
     *
     * @param there who she is on that channel
     * @return empty where it does not fit there, where she wants nothing from there, or where she hides: a number she
     *     does not know would be asked about
     */
    Optional<OutboundText> of(Conversation her, OutboundText text, Pseudonym there, String channel) {
        boolean unwanted = conversations
                .find(there, channel)
                .flatMap(conversations::find)
                .filter(other -> other.owner() == Owner.OPTED_OUT)
                .isPresent();
        if (unwanted || text.text().isEmpty() || discretion.hidden(her.id())) {
            return Optional.empty();
        }
        String words = queue.hasLeftBy(her.id(), channel)
                ? text.text()
                : dialogs.text(ANOTHER_NUMBER, text.language()) + "\n" + text.text();
        if (senders.capabilities(channel).parts(words).size() != 1) {
            return Optional.empty();
        }
        queue.leavesBy(text.id(), channel);
        return Optional.of(
                new OutboundText(text.id(), words, Segments.of(words), Optional.empty(), text.language(), true));
    }
}
