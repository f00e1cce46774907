package org.anxin.helpline.conversation;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.conversation.Draft.Said;
import org.anxin.helpline.conversation.Transcript.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Turns a finished draft into rows, inside its transaction. */
@Component
class Committing {

    private static final String DANGER_CARD = "danger-card";

    private final Conversations conversations;
    private final Outbox outbox;
    private final Senders senders;
    private final Timers timers;
    private final Addresses addresses;
    private final Scheduler scheduler;

    Committing(
            Conversations conversations,
            Outbox outbox,
            Senders senders,
            Timers timers,
            Addresses addresses,
            @Lazy Scheduler scheduler) {
        this.conversations = conversations;
        this.outbox = outbox;
        this.senders = senders;
        this.timers = timers;
        this.addresses = addresses;
        this.scheduler = scheduler;
    }

    /**
     * @param inbox the message that is answered, or null when nobody waits for an inline reply
     * @return what the channel may answer at once; empty when the outbox sends it
     */
    List<OutboundText> store(Draft draft, @Nullable Long inbox) {
        Conversation conversation = draft.conversation();
        Capabilities channel = senders.capabilities(conversation.channel());
        boolean inline = inbox != null && channel.inlineReply();
        List<OutboundText> texts = new ArrayList<>();
        for (Said said : joined(draft.said(), channel.maxUnits())) {
            texts.add(outbox.add(conversation.id(), inbox, inline, Author.BOT, said, draft.now()));
        }
        if (!inline) {
            texts.forEach(text -> timers.send(text.id(), conversation.id(), draft.now()));
        }
        draft.arms().forEach(arm -> timers.wake(conversation.id(), arm, draft.now()));
        conversations.save(conversation, draft.now());
        addresses.forgetIfDone(conversation);
        return inline ? texts : List.of();
    }

    /** After the commit: do not wait for the next poll. */
    void wakeOutbox() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** One message instead of several, so that they cannot overtake each other; the danger card stays by itself. */
    private static List<Said> joined(List<Said> said, int maxUnits) {
        List<Said> joined = new ArrayList<>();
        for (Said next : said) {
            Said last = joined.isEmpty() ? null : joined.getLast();
            boolean fits = last != null
                    && last.menu().isEmpty()
                    && !last.key().equals(DANGER_CARD)
                    && !next.key().equals(DANGER_CARD)
                    && last.text().length() + next.text().length() < maxUnits;
            if (fits) {
                joined.removeLast();
                joined.add(new Said(
                        last.key() + " " + next.key(),
                        last.text() + "\n" + next.text(),
                        next.menu().map(menu -> menu.after(last.text()))));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
