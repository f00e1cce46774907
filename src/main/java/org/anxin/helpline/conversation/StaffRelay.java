package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Instant;
import org.anxin.helpline.conversation.Transcript.Author;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.privacy.AddressVault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Staff's words go through the outbox like the bot's. */
@Component
class StaffRelay implements Relay {

    private final Conversations conversations;
    private final Outbox outbox;
    private final Timers timers;
    private final Committing committing;
    private final Addresses addresses;
    private final AddressVault vault;
    private final DialogLibrary dialogs;
    private final Clock clock;

    StaffRelay(
            Conversations conversations,
            Outbox outbox,
            Timers timers,
            Committing committing,
            Addresses addresses,
            AddressVault vault,
            DialogLibrary dialogs,
            Clock clock) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.timers = timers;
        this.committing = committing;
        this.addresses = addresses;
        this.vault = vault;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long say(long id, String text) {
        Conversation conversation = locked(id);
        if (conversation.owner() == Owner.OPTED_OUT) {
            throw new Unreachable(id, "she opted out");
        }
        if (vault.open(conversation.person(), conversation.channel()).isEmpty()) {
            throw new Unreachable(id, "her address was destroyed");
        }
        Instant now = clock.instant();
        String prefix = dialogs.text("staff-prefix", conversation.session().language());
        OutboundText message = outbox.add(id, null, false, Author.STAFF, new Draft.Said("staff", prefix + text), now);
        conversations.save(conversation.after(Owner.Change.STAFF_TAKE), now);
        timers.send(message.id(), id, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committing.wakeOutbox();
            }
        });
        return message.id();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long id) {
        conversations.hold(id);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long id) {
        Conversation conversation = locked(id).after(Owner.Change.CLOSE);
        conversations.save(conversation, clock.instant());
        conversations.release(id);
        addresses.forgetIfDone(conversation);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean reachable(long id) {
        return conversations
                .find(id)
                .filter(conversation -> conversation.owner() != Owner.OPTED_OUT)
                .flatMap(conversation -> vault.open(conversation.person(), conversation.channel()))
                .isPresent();
    }

    private Conversation locked(long id) {
        return conversations.lock(id).orElseThrow(() -> new IllegalArgumentException("No conversation " + id));
    }
}
