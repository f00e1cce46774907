package org.anxin.helpline.conversation;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.conversation.Draft.Said;
import org.anxin.helpline.conversation.Transcript.Author;
import org.anxin.helpline.dialog.DialogLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Turns a finished draft into rows, inside its transaction. */
@Component
class Committing {

    private static final String LOST = "message-lost";

    private final Conversations conversations;
    private final DialogLibrary dialogs;
    private final Outbox outbox;
    private final SendQueue queue;
    private final Senders senders;
    private final Timers timers;
    private final Addresses addresses;
    private final Discretion discretion;
    private final Spending spending;
    private final Scheduler scheduler;

    Committing(
            Conversations conversations,
            DialogLibrary dialogs,
            Outbox outbox,
            SendQueue queue,
            Senders senders,
            Timers timers,
            Addresses addresses,
            Discretion discretion,
            Spending spending,
            @Lazy Scheduler scheduler) {
        this.conversations = conversations;
        this.dialogs = dialogs;
        this.outbox = outbox;
        this.queue = queue;
        this.senders = senders;
        this.timers = timers;
        this.addresses = addresses;
        this.discretion = discretion;
        this.spending = spending;
        this.scheduler = scheduler;
    }

    /**
     * @param inbox the message that is answered, or null when nobody waits for an inline reply
     * @return what the channel may answer at once; empty when the outbox sends it
     */
    List<OutboundText> store(Draft draft, @Nullable Long inbox) {
        return store(draft, inbox, inbox != null);
    }

    /** @param waits whether the channel waits for an answer that it can carry */
    List<OutboundText> store(Draft draft, @Nullable Long inbox, boolean waits) {
        Conversation conversation = draft.conversation();
        Capabilities channel = senders.capabilities(conversation.channel());
        Locale language = conversation.session().language();
        if (inbox != null) {
            heard(draft, language);
        } else if (conversation.owner() == Owner.OPTED_OUT) {
            draft.sayNothing();
        }
        Optional<Instant> at =
                inbox == null ? discretion.opens(conversation.id(), draft.now()) : Optional.of(draft.now());
        if (at.isEmpty() || inbox == null && spending.exhausted(conversation.channel())) {
            // Who must not be written to first is not, and what is not asked for costs no more than the day allows.
            draft.sayNothing();
        }
        List<OutboundText> inline = new ArrayList<>();
        int room = waits ? channel.inlineReplies() : 0;
        for (Said said : Rendering.of(draft.said(), channel)) {
            boolean fits = inline.size() < room;
            OutboundText text = outbox.add(conversation.id(), inbox, fits, Author.BOT, said, language, draft.now());
            if (fits) {
                inline.add(text);
            } else {
                timers.send(text.id(), conversation.id(), at.orElse(draft.now()));
            }
        }
        draft.arms().forEach(arm -> timers.wake(conversation.id(), arm, draft.now()));
        conversations.save(conversation, draft.now());
        addresses.forgetIfDone(conversation);
        return inline;
    }

    /** She wrote: what waited for that is sent now, and what was lost on the way to her she is told, once. */
    private void heard(Draft draft, Locale language) {
        Conversation conversation = draft.conversation();
        queue.release(conversation.id()).forEach(message -> timers.sendSoon(message, conversation.id(), draft.now()));
        if (!draft.said().isEmpty()
                && conversation.owner() != Owner.OPTED_OUT
                && outbox.tellsOfLoss(conversation.id())) {
            draft.sayEarly(LOST, dialogs.text(LOST, language));
        }
    }

    /** After the commit: do not wait for the next poll. */
    void wakeOutbox() {
        scheduler.triggerCheckForDueExecutions();
    }
}
