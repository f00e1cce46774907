package org.anxin.helpline.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.conversation.EffectHandler;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.conversation.TurnEffects;
import org.anxin.helpline.privacy.Limit;
import org.anxin.helpline.privacy.Limits;
import org.anxin.helpline.report.Reports.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody comes back with the number of her receipt: her report follows her, and the other phone is written to no
 * more.
 */
@Component
class Returning implements EffectHandler {

    private final Receipts receipts;
    private final Cases cases;
    private final CaseWords words;
    private final Relay relay;
    private final Limits limits;
    private final ApplicationEventPublisher events;

    Returning(
            Receipts receipts,
            Cases cases,
            CaseWords words,
            Relay relay,
            Limits limits,
            ApplicationEventPublisher events) {
        this.receipts = receipts;
        this.cases = cases;
        this.words = words;
        this.relay = relay;
        this.limits = limits;
        this.events = events;
    }

    @Override
    public Set<String> effects() {
        return Set.of(TurnEffects.RECEIPT);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> handle(Call call) {
        if (!limits.take(Limit.RECEIPT, call.person().value())) {
            return Map.of(TurnEffects.FOUND, "wait");
        }
        Optional<Case> found =
                receipts.find(call.values().getOrDefault("number", "")).flatMap(cases::find);
        found.filter(report -> report.conversation() != call.conversation()).ifPresent(report -> follow(report, call));
        return Map.of(TurnEffects.FOUND, found.map(Returning::state).orElse("no"));
    }

    private static String state(Case found) {
        return found.state() == CaseState.CLOSED ? "closed" : "open";
    }

    private void follow(Case found, Call call) {
        relay.hold(found.conversation());
        Case report = cases.lock(found.id()).orElse(found);
        cases.move(report.id(), call.conversation());
        words.tell(report.id(), "moved", Entry.PERSON, "", null, call.now());
        if (report.state() != CaseState.CLOSED) {
            relay.hold(call.conversation());
        }
        if (cases.lockOpen(found.conversation()).isEmpty()) {
            relay.release(found.conversation());
        }
        events.publishEvent(new ReportChanged(report.id(), false, report.severity()));
    }
}
