package org.anxin.helpline.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.understanding.Language;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Severity;
import org.anxin.helpline.understanding.Understanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One message, one transaction: inbox row, session, what handlers write, outbox and timers commit together. */
@Component
class TransactionalIntake implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionalIntake.class);

    private final Understanding understanding;
    private final DialogLibrary dialogs;
    private final Conversations conversations;
    private final Inbox inbox;
    private final Outbox outbox;
    private final AddressVault vault;
    private final Answering answering;
    private final Erasing erasing;
    private final Flood flood;
    private final Committing committing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TransactionalIntake(
            Understanding understanding,
            DialogLibrary dialogs,
            Conversations conversations,
            Inbox inbox,
            Outbox outbox,
            AddressVault vault,
            Answering answering,
            Erasing erasing,
            Flood flood,
            Committing committing,
            TransactionTemplate transaction,
            Clock clock) {
        this.understanding = understanding;
        this.dialogs = dialogs;
        this.conversations = conversations;
        this.inbox = inbox;
        this.outbox = outbox;
        this.vault = vault;
        this.answering = answering;
        this.erasing = erasing;
        this.flood = flood;
        this.committing = committing;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Reply receive(InboundMessage message) {
        Reading reading = understanding.of(message.text());
        try {
            boolean held = flood.holdsBack(message, reading);
            Reply reply = transaction.execute(status -> turn(message, reading, held, true));
            committing.wakeOutbox();
            return reply == null ? new Reply(List.of()) : reply;
        } catch (RuntimeException e) {
            broke(message, e);
            return unstored(reading);
        }
    }

    /** A message that nobody waits for an answer to: all of it goes by the outbox. Not counted as part of a flood. */
    void receiveLate(InboundMessage message) {
        Reading reading = understanding.of(message.text());
        try {
            transaction.executeWithoutResult(status -> turn(message, reading, false, false));
            committing.wakeOutbox();
        } catch (RuntimeException e) {
            broke(message, e);
        }
    }

    private static void broke(InboundMessage message, RuntimeException e) {
        LOG.error(
                "A message on {} could not be taken in: {} at {}",
                message.channel(),
                e.getClass().getSimpleName(),
                Performing.place(e));
    }

    private Reply turn(InboundMessage message, Reading reading, boolean held, boolean waits) {
        Instant now = clock.instant();
        Optional<Reply> said = erasing.repeated(message);
        if (said.isPresent()) {
            return said.get();
        }
        vault.recognise(message.from());
        Conversation conversation =
                conversations.lock(message.channel(), message.from().person(), now);
        Optional<Long> row = inbox.add(conversation.id(), message, reading.severity(), now);
        if (row.isEmpty()) {
            return new Reply(outbox.replyTo(message.channel(), message.providerId(), conversation.id()));
        }
        vault.keep(message.from());
        conversations.wroteAgain(conversation.id());
        Draft draft = new Draft(conversation, message.text(), now);
        if (held) {
            flood.tellOnce(draft);
        } else {
            answering.answer(draft, answered(message), reading);
        }
        return draft.goodbye().orElseGet(() -> new Reply(committing.store(draft, row.get(), waits)));
    }

    /** Of a message that replies to one of ours, the menu it carried is known. */
    private InboundMessage answered(InboundMessage message) {
        return message.menu().isEmpty() && !message.repliesTo().isEmpty()
                ? outbox.menuOf(message.channel(), message.repliesTo())
                        .map(message::answering)
                        .orElse(message)
                : message;
    }

    /** The database cannot be reached. She is told so, and danger still gets its card. */
    private Reply unstored(Reading reading) {
        var language = reading.language() == Language.ENGLISH ? java.util.Locale.ENGLISH : java.util.Locale.CHINESE;
        String key = reading.severity() == Severity.DANGER ? Draft.DANGER_CARD : "unavailable";
        String text = dialogs.text(key, language);
        return new Reply(List.of(new OutboundText(0, text, Segments.of(text))), false);
    }
}
