package org.anxin.helpline.conversation;

import org.anxin.helpline.privacy.AddressVault;
import org.springframework.stereotype.Component;

/** Destroys an address as soon as nothing more is owed to the person. */
@Component
class Addresses {

    private final Conversations conversations;
    private final SendQueue queue;
    private final AddressVault vault;

    Addresses(Conversations conversations, SendQueue queue, AddressVault vault) {
        this.conversations = conversations;
        this.queue = queue;
        this.vault = vault;
    }

    /** Nothing is owed when no report is open, no dialog waits for her or was parked, and nothing is on its way. */
    void forgetIfDone(Conversation conversation) {
        boolean optedOut = conversation.owner() == Owner.OPTED_OUT;
        boolean done = !conversations.held(conversation.id())
                && (conversations.released(conversation.id())
                        || conversation.session().standing().isEmpty()
                                && !conversation.session().waitsForReturn());
        if ((optedOut || done) && !queue.unsettled(conversation.id())) {
            vault.destroy(conversation.person());
        }
    }
}
