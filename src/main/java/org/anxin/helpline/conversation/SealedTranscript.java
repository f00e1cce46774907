package org.anxin.helpline.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.privacy.Pseudonym;
import org.springframework.stereotype.Component;

/** Inbox and outbox as one thread. */
@Component
class SealedTranscript implements Transcript {

    private final Conversations conversations;
    private final Inbox inbox;
    private final Outbox outbox;
    private final PersonalThreads threads;

    SealedTranscript(Conversations conversations, Inbox inbox, Outbox outbox, PersonalThreads threads) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.outbox = outbox;
        this.threads = threads;
    }

    @Override
    public List<Line> of(long conversation) {
        List<Line> lines = new ArrayList<>(inbox.lines(conversation));
        lines.addAll(outbox.lines(conversation));
        // What was answered at once has the same instant as the question, which comes first.
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::author).thenComparing(Line::id));
        return lines;
    }

    @Override
    public List<Line> of(Pseudonym person, String channel) {
        return conversations.find(person, channel).map(this::of).orElse(List.of());
    }

    @Override
    public List<Long> conversations(Pseudonym person) {
        return threads.of(person);
    }

    @Override
    public Delivery delivery(long messageId) {
        return outbox.delivery(messageId);
    }

    @Override
    public Map<Long, Delivery> deliveries(List<Long> messageIds) {
        return outbox.deliveries(messageIds);
    }
}
