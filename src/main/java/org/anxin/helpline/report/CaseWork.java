package org.anxin.helpline.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.lifecycle.Lifecycle;
import org.anxin.helpline.staff.AuditTrail;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff's side of a report. */
@Service
class CaseWork implements Reports {

    private final Cases cases;
    private final CaseWords words;
    private final Summaries summaries;
    private final Relay relay;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseWork(
            Cases cases,
            CaseWords words,
            Summaries summaries,
            Relay relay,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.words = words;
        this.summaries = summaries;
        this.relay = relay;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Summary> queue() {
        return summaries.of(cases.open());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Summary> closed(int limit) {
        return summaries.of(cases.closed(limit));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Report> find(ReportId id) {
        return cases.find(id).map(found -> {
            Summary summary = summaries.of(List.of(found)).getFirst();
            return new Report(
                    summary,
                    summary.facts(),
                    words.timeline(id),
                    Optional.ofNullable(found.outcome()),
                    relay.reachable(found.conversation()),
                    Optional.ofNullable(found.progress().owner()).orElse(""));
        });
    }

    @Override
    @Transactional
    public void open(ReportId id, StaffMember by) {
        Case found = cases.lock(id).orElseThrow(() -> new CaseRefused(id, "missing"));
        audit.record(by.username(), "report-read", subject(id));
        if (found.state() == CaseState.CLOSED) {
            return;
        }
        if (found.unread()) {
            cases.save(found.unread(false), clock.instant());
            events.publishEvent(new ReportChanged(id, false, found.severity()));
        }
    }

    @Override
    @Transactional
    public void take(ReportId id, StaffMember by) {
        Case found = cases.lock(id).orElseThrow(() -> new CaseRefused(id, "missing"));
        String owner = found.progress().owner();
        if (found.state() == CaseState.CLOSED) {
            throw new CaseRefused(id, "closed-already");
        }
        if (owner != null && !owner.equals(by.username())) {
            throw new CaseRefused(id, "taken");
        }
        words.tell(id, "taken", by.username(), "", null, clock.instant());
        audit.record(by.username(), "report-taken", subject(id));
        change(found.unread(false).ownedBy(by.username()), CaseMove.TAKE_UP, by.username());
    }

    @Override
    @Transactional
    public void answer(ReportId id, StaffMember by, String text) {
        if (text.isBlank()) {
            throw new CaseRefused(id, "empty");
        }
        if (text.length() > MAX_ANSWER) {
            throw new CaseRefused(id, "too-long");
        }
        Case found = lockedOpen(id, "closed");
        long message;
        try {
            message = relay.say(found.conversation(), text.strip());
        } catch (Relay.Unreachable e) {
            throw new CaseRefused(id, "unreachable");
        }
        words.tell(id, "staff-wrote", by.username(), text.strip(), message, clock.instant());
        audit.record(by.username(), "report-answered", subject(id));
        String owner = found.progress().owner();
        change(found.unread(false).ownedBy(owner == null ? by.username() : owner), CaseMove.ANSWER, by.username());
    }

    @Override
    @Transactional
    public void close(ReportId id, StaffMember by, Outcome outcome) {
        Case found = lockedOpen(id, "closed-already");
        change(found.unread(false).closedAs(outcome), CaseMove.CLOSE, by.username());
        audit.record(by.username(), "report-closed", subject(id));
        if (cases.lockOpen(found.conversation()).isEmpty()) {
            relay.release(found.conversation());
        }
    }

    /** Locks the conversation before the report, as a turn does, so that the two cannot wait for each other. */
    private Case lockedOpen(ReportId id, String refusal) {
        Case found = cases.find(id).orElseThrow(() -> new CaseRefused(id, "missing"));
        relay.hold(found.conversation());
        Case locked = cases.lock(id).orElseThrow();
        if (locked.state() == CaseState.CLOSED) {
            throw new CaseRefused(id, refusal);
        }
        return locked;
    }

    private void change(Case found, CaseMove move, String by) {
        Instant now = clock.instant();
        CaseState next;
        try {
            next = move.from(found.state());
        } catch (Lifecycle.Denied e) {
            throw new CaseRefused(found.id(), "closed");
        }
        if (next != found.state()) {
            words.tell(found.id(), "state", by, next.name(), null, now);
        }
        cases.save(found.to(next, now), now);
        events.publishEvent(new ReportChanged(found.id(), false, found.severity()));
    }

    private static String subject(ReportId id) {
        return "report/" + id.value();
    }
}
