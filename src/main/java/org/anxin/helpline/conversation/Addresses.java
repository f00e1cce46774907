package org.anxin.helpline.conversation;

import org.anxin.helpline.privacy.AddressVault;
import org.springframework.stereotype.Component;

/** Destroys an address as soon as nothing more is owed to the person. */
@Component
class Addresses {

    private final Conversations conversations;
    private final Outbox outbox;
    private final AddressVault vault;

    Addresses(Conversations conversations, Outbox outbox, AddressVault vault) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.vault = vault;
    }

    /** Nothing is owed when no report is open, no dialog waits for her or was parked, and nothing is on its way. */
    void forgetIfDone(Conversation conversation) {
        boolean optedOut = conversation.owner() == Owner.OPTED_OUT;
        boolean done = !conversations.held(conversation.id())
                && (conversations.released(conversation.id())
                        || conversation.session().standing().isEmpty()
                                && !conversation.session().waitsForReturn());
        if ((optedOut || done) && !outbox.waiting(conversation.id())) {
            vault.destroy(conversation.person());
        }
    }
}
