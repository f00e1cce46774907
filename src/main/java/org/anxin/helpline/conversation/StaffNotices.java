package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.conversation.Transcript.Author;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.Erasure;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.start.SettingException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A thread of notices is a conversation that is held for good and in which nobody ever writes. */
@Component
class StaffNotices implements Notices {

    private final Conversations conversations;
    private final Outbox outbox;
    private final Timers timers;
    private final Committing committing;
    private final AddressVault vault;
    private final Erasure erasure;
    private final Clock clock;
    private final Optional<String> channel;

    StaffNotices(
            Conversations conversations,
            Outbox outbox,
            Senders senders,
            Timers timers,
            Committing committing,
            AddressVault vault,
            Erasure erasure,
            ConversationSettings settings,
            Clock clock) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.timers = timers;
        this.committing = committing;
        this.vault = vault;
        this.erasure = erasure;
        this.clock = clock;
        this.channel = chosen(senders.takingNumbers(), settings.noticeChannel());
    }

    private static Optional<String> chosen(List<String> possible, String set) {
        if (!set.isEmpty() && !possible.contains(set)) {
            throw new SettingException("anxin.conversation.notice-channel is " + set
                    + ": set it to a channel that is switched on and takes numbers, of these " + possible + ".");
        }
        return set.isEmpty() ? possible.stream().findFirst() : Optional.of(set);
    }

    @Override
    public boolean possible() {
        return channel.isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long open(String number) {
        String name = channel.orElseThrow(() -> new IllegalStateException("No channel takes numbers"));
        Pseudonym apart = vault.keepApart(name, number);
        long thread = conversations.lock(name, apart, clock.instant()).id();
        conversations.hold(thread);
        return thread;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long thread) {
        // Locked first, as the sender does, which else would wait for what is deleted here.
        conversations.lock(thread).map(Conversation::person).ifPresent(erasure::forget);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long say(long thread, String text, Locale language) {
        Instant now = clock.instant();
        Draft.Said said = new Draft.Said(Draft.NOTICE, text);
        long id =
                outbox.add(thread, null, false, Author.BOT, said, language, now).id();
        timers.send(id, thread, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committing.wakeOutbox();
            }
        });
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean reachable(long thread) {
        return conversations
                .find(thread)
                .filter(found -> found.owner() != Owner.OPTED_OUT)
                .flatMap(found -> vault.open(found.person(), found.channel()))
                .isPresent();
    }
}
