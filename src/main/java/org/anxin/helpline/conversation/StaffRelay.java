package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.anxin.helpline.conversation.Transcript.Author;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Segments;
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
    private final Senders senders;
    private final Timers timers;
    private final Committing committing;
    private final Addresses addresses;
    private final Discretion discretion;
    private final AddressVault vault;
    private final DialogLibrary dialogs;
    private final Clock clock;

    StaffRelay(
            Conversations conversations,
            Outbox outbox,
            Senders senders,
            Timers timers,
            Committing committing,
            Addresses addresses,
            Discretion discretion,
            AddressVault vault,
            DialogLibrary dialogs,
            Clock clock) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.senders = senders;
        this.timers = timers;
        this.committing = committing;
        this.addresses = addresses;
        this.discretion = discretion;
        this.vault = vault;
        this.dialogs = dialogs;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long say(long id, String text) {
        Conversation conversation = reachable(locked(id));
        Instant now = clock.instant();
        Instant opens =
                discretion.opens(id, now).orElseThrow(() -> new Unreachable(id, "she must not be written to now"));
        List<Long> rows = write(conversation, text, now);
        conversations.save(conversation.after(Owner.Change.STAFF_TAKE), now);
        timers.send(rows.getLast(), id, opens);
        wakeAfterCommit();
        return rows.getLast();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long sayUrgently(long id, String text) {
        Conversation conversation = reachable(locked(id));
        if (discretion.hidden(id)) {
            throw new Unreachable(id, "she hides");
        }
        Instant now = clock.instant();
        List<Long> rows = write(conversation, text, now);
        outbox.urgent(rows);
        timers.send(rows.getLast(), id, now);
        wakeAfterCommit();
        return rows.getLast();
    }

    private Conversation reachable(Conversation conversation) {
        if (conversation.owner() == Owner.OPTED_OUT) {
            throw new Unreachable(conversation.id(), "she opted out");
        }
        if (vault.open(conversation.person(), conversation.channel()).isEmpty()) {
            throw new Unreachable(conversation.id(), "her address was destroyed");
        }
        return conversation;
    }

    private List<Long> write(Conversation conversation, String text, Instant now) {
        Locale language = conversation.session().language();
        return senders
                .capabilities(conversation.channel())
                .parts(dialogs.text("staff-prefix", language) + text)
                .stream()
                .map(part -> outbox.add(
                                conversation.id(),
                                null,
                                false,
                                Author.STAFF,
                                new Draft.Said("staff", part),
                                language,
                                now)
                        .id())
                .toList();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committing.wakeOutbox();
            }
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void mayWrite(long id, boolean allowed, String when) {
        discretion.mayWrite(id, allowed, when);
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
        return contact(id).reachable();
    }

    @Override
    @Transactional(readOnly = true)
    public Contact contact(long id) {
        return conversations
                .find(id)
                .map(found -> {
                    boolean there = found.owner() != Owner.OPTED_OUT && vault.keeps(found.person(), found.channel());
                    Discretion.Care care = discretion.care(id, clock.instant());
                    return new Contact(
                            there && care.opens().isPresent(),
                            there && !care.hidden(),
                            found.owner() == Owner.STAFF,
                            found.session().language());
                })
                .orElse(new Contact(false, false, false, Locale.CHINESE));
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(long id, String text) {
        return preview(contact(id).language(), text);
    }

    @Override
    public Preview preview(Locale language, String text) {
        String whole = dialogs.text("staff-prefix", language) + text;
        Segments.Count count = Segments.count(whole);
        return new Preview(whole, count.encoding().name(), count.units(), count.segments());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long id) {
        conversations.lock(id);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(long id) {
        give(id, Owner.Change.STAFF_TAKE);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handBack(long id) {
        give(id, Owner.Change.BOT_TAKES);
    }

    private void give(long id, Owner.Change change) {
        Conversation conversation = locked(id);
        if (conversation.owner() != Owner.OPTED_OUT) {
            conversations.save(conversation.after(change), clock.instant());
        }
    }

    private Conversation locked(long id) {
        return conversations.lock(id).orElseThrow(() -> new IllegalArgumentException("No conversation " + id));
    }
}
