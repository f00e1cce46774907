package org.anxin.helpline.report;

import java.time.Clock;
import java.util.function.ToLongBiFunction;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Staff's words leave for the person, and the case waits for her. */
@Component
class Sending {

    private final Changes changes;
    private final CaseWords words;
    private final Relay relay;
    private final Clock clock;

    Sending(Changes changes, CaseWords words, Relay relay, Clock clock) {
        this.changes = changes;
        this.words = words;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * @param author who wrote the words
     * @param by who sends them
     */
    void send(Case locked, String author, String text, StaffMember by) {
        leave(locked, author, text, relay::say);
        changes.audit(locked, "report-answered", by);
        String owner = locked.progress().owner();
        changes.move(locked.unread(false).ownedBy(owner == null ? author : owner), CaseMove.ANSWER, by);
    }

    /** At once, by {@link Relay#sayUrgently}; where the case stands does not change. */
    void sendUrgently(Case locked, String author, String text) {
        leave(locked, author, text, relay::sayUrgently);
    }

    private void leave(Case locked, String author, String text, ToLongBiFunction<Long, String> way) {
        try {
            relay.hold(locked.conversation());
            long message = way.applyAsLong(locked.conversation(), text);
            words.tell(locked.id(), "staff-wrote", author, text, message, clock.instant());
        } catch (Relay.Unreachable e) {
            throw new CaseRefused(locked.id(), "unreachable");
        }
    }
}
