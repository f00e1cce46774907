package org.anxin.helpline.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.conversation.EffectHandler;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.conversation.TurnEffects;
import org.anxin.helpline.report.Reports.Entry;
import org.anxin.helpline.report.Reports.Kind;
import org.anxin.helpline.understanding.Severity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files what dialogs and turns want staff to know. One story is one report: danger that was read first becomes part of
 * the tip-off told after it.
 */
@Component
class ReportEffects implements EffectHandler {

    static final String FILE = "file-report";
    static final String RAISE = "raise-danger";
    static final String CONCERN = "raise-concern";
    private static final String SYSTEM = "system";

    private final Cases cases;
    private final CaseWords words;
    private final Districts districts;
    private final Receipts receipts;
    private final Relay relay;
    private final DutyDesk desk;
    private final ApplicationEventPublisher events;

    ReportEffects(
            Cases cases,
            CaseWords words,
            Districts districts,
            Receipts receipts,
            Relay relay,
            DutyDesk desk,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.words = words;
        this.districts = districts;
        this.receipts = receipts;
        this.relay = relay;
        this.desk = desk;
        this.events = events;
    }

    @Override
    public Set<String> effects() {
        return Set.of(
                FILE,
                RAISE,
                CONCERN,
                TurnEffects.DANGER,
                TurnEffects.FAILURE,
                TurnEffects.NOTE,
                TurnEffects.FILE,
                TurnEffects.STATUS);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> handle(Call call) {
        return switch (call.effect()) {
            case FILE -> file(call);
            case RAISE, TurnEffects.DANGER -> danger(call);
            case CONCERN -> concern(call);
            case TurnEffects.FAILURE -> failure(call);
            case TurnEffects.STATUS -> status(call);
            case TurnEffects.FILE -> note(call, "file-refused");
            default -> note(call, "person-wrote");
        };
    }

    private Map<String, String> file(Call call) {
        boolean danger = "yes".equals(call.values().get("danger"));
        Severity severity = (danger ? Severity.DANGER : Severity.BREACH).max(call.severity());
        Case filed = ofKind(call, Kind.DANGER)
                .or(() -> ofKind(call, Kind.CONCERN))
                .orElseGet(() -> cases.add(call.conversation(), Kind.TIP_OFF, severity, call.now()))
                .as(Kind.TIP_OFF);
        words.put(filed.id(), call.values());
        Optional.ofNullable(call.values().get("may-answer"))
                .ifPresent(answer -> relay.mayWrite(
                        call.conversation(), !answer.equals("no"), call.values().getOrDefault("answer-when", "")));
        place(filed, call);
        words.tell(filed.id(), "filed", Entry.PERSON, "", null, call.now());
        Map<String, String> told = changed(call, filed.raisedTo(severity));
        if ("yes".equals(call.values().get("complete"))) {
            told.put("receipt", receipts.issue(filed.id(), call.now()));
        }
        return told;
    }

    private Map<String, String> danger(Call call) {
        Case raised = newest(call)
                .orElseGet(() -> cases.add(call.conversation(), Kind.DANGER, Severity.DANGER, call.now()))
                .raisedTo(Severity.DANGER);
        Map<String, String> facts = new HashMap<>(call.values());
        String text = Optional.ofNullable(facts.remove("text")).orElse("");
        words.put(raised.id(), facts);
        words.tell(raised.id(), "danger", Entry.PERSON, text, null, call.now());
        return changed(call, raised);
    }

    private void place(Case one, Call call) {
        districts.of(call.values().getOrDefault("where", "")).ifPresent(district -> cases.placeAt(one.id(), district));
    }

    /** A minor's matter is one level more urgent. */
    private Map<String, String> concern(Call call) {
        Severity severity = "no".equals(call.values().get("of-age")) ? Severity.DANGER : Severity.COERCION;
        Case raised = newest(call)
                .orElseGet(() -> cases.add(call.conversation(), Kind.CONCERN, severity, call.now()))
                .raisedTo(severity.max(call.severity()));
        words.put(raised.id(), call.values());
        place(raised, call);
        words.tell(raised.id(), "concern", Entry.PERSON, "", null, call.now());
        return changed(call, raised);
    }

    private Map<String, String> failure(Call call) {
        Case failed = ofKind(call, Kind.FAILURE)
                .orElseGet(() -> cases.add(call.conversation(), Kind.FAILURE, Severity.COERCION, call.now()));
        words.put(failed.id(), call.values());
        words.tell(failed.id(), "failed", SYSTEM, "", null, call.now());
        return changed(call, failed);
    }

    /** Staff's own names of states stay inside; dialogs have a plain sentence for each. */
    private Map<String, String> status(Call call) {
        return cases.newest(call.conversation())
                .map(found -> Map.of(
                        "state", found.state().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElse(Map.of());
    }

    private Map<String, String> note(Call call, String what) {
        Case noted = newest(call)
                .orElseGet(() -> cases.add(call.conversation(), Kind.NOTE, call.severity(), call.now()))
                .raisedTo(call.severity());
        words.tell(noted.id(), what, Entry.PERSON, call.values().getOrDefault("text", ""), null, call.now());
        return changed(call, noted.to(CaseMove.PERSON_WROTE.from(noted.state()), call.now()));
    }

    private Optional<Case> newest(Call call) {
        return cases.lockOpen(call.conversation()).stream().findFirst();
    }

    private Optional<Case> ofKind(Call call, Kind kind) {
        List<Case> open = cases.lockOpen(call.conversation());
        return open.stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** What dialogs may say of it: its name, whether it is urgent, and whether anybody is at the desk. */
    private Map<String, String> changed(Call call, Case changed) {
        cases.save(changed.unread(true), call.now());
        relay.hold(call.conversation());
        events.publishEvent(new ReportChanged(changed.id(), changed.state() == CaseState.RECEIVED, changed.severity()));
        Map<String, String> told = new HashMap<>(desk.at(call.now(), changed.severity(), call.language()));
        told.put("alias", changed.alias());
        told.put("urgent", changed.severity() == Severity.DANGER ? "yes" : "no");
        return told;
    }
}
