package org.anxin.helpline.conversation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.GlobalWord;
import org.anxin.helpline.privacy.Limit;
import org.anxin.helpline.privacy.Limits;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Severity;
import org.springframework.stereotype.Component;

/**
 * Holds floods back. What comes too fast is kept but not answered, and its sender is told so once; danger and the words
 * by which somebody protects herself are never held back.
 */
@Component
class Flood {

    private static final String SLOW_DOWN = "slow-down";
    private static final Duration TOLD_FOR = Duration.ofHours(1);
    private static final Set<GlobalWord> ALWAYS =
            EnumSet.of(GlobalWord.DANGER, GlobalWord.OPT_OUT, GlobalWord.EXIT, GlobalWord.ERASE);

    private final Limits limits;
    private final DialogLibrary dialogs;
    private final Outbox outbox;
    private final Watched watched;
    private final Spending spending;

    Flood(Limits limits, DialogLibrary dialogs, Outbox outbox, Watched watched, Spending spending) {
        this.limits = limits;
        this.dialogs = dialogs;
        this.outbox = outbox;
        this.watched = watched;
        this.spending = spending;
    }

    /** Asked once per message, before its transaction begins. */
    boolean holdsBack(InboundMessage message, Reading reading) {
        boolean safety = reading.severity() == Severity.DANGER
                || message.preference() != Preference.NONE
                || dialogs.globalWord(message.text()).filter(ALWAYS::contains).isPresent();
        if (safety) {
            return false;
        }
        String person = message.from().person().value();
        boolean within = limits.take(Limit.PERSON, person)
                && limits.take(Limit.PERSON_DAY, person)
                && limits.take(Limit.ADDRESS_BLOCK, message.from().block())
                && limits.take(Limit.CHANNEL, message.channel());
        return !within || spending.exhausted(message.channel());
    }

    /** What she is told instead of an answer: that, once, and to a phone that hides nothing. */
    void tellOnce(Draft draft) {
        long id = draft.conversation().id();
        if (watched.hidden(draft) || outbox.saidSince(id, SLOW_DOWN, draft.now().minus(TOLD_FOR))) {
            draft.sayOnly(List.of());
            return;
        }
        draft.say(SLOW_DOWN, dialogs.text(SLOW_DOWN, draft.language()));
    }
}
