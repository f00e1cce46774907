package org.anxin.helpline.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.lifecycle.Lifecycle;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.AuditTrail;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How staff change a case: locked, by a role that may, told in its timeline, audited, announced. */
@Component
class Changes {

    private static final Duration READ_AGAIN = Duration.ofMinutes(15);

    private final Cases cases;
    private final CaseWords words;
    private final Relay relay;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Sight sight;
    private final Clock clock;

    Changes(
            Cases cases,
            CaseWords words,
            Relay relay,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Sight sight,
            Clock clock) {
        this.cases = cases;
        this.words = words;
        this.relay = relay;
        this.audit = audit;
        this.events = events;
        this.sight = sight;
        this.clock = clock;
    }

    Case locked(ReportId id, StaffMember by) {
        sight.check(by, id);
        return cases.lock(id).orElseThrow(() -> new CaseRefused(id, "missing"));
    }

    /** Locks the conversation before the report, as a turn does, so that the two cannot wait for each other. */
    Case lockedWithConversation(ReportId id, StaffMember by) {
        Case found = cases.find(id).orElseThrow(() -> new CaseRefused(id, "missing"));
        relay.lock(found.conversation());
        return locked(id, by);
    }

    Case lockedOpen(ReportId id, StaffMember by, String refusal) {
        Case locked = lockedWithConversation(id, by);
        if (locked.state() == CaseState.CLOSED) {
            throw new CaseRefused(id, refusal);
        }
        return locked;
    }

    void tell(Case one, String what, StaffMember by, String text) {
        words.tell(one.id(), what, by.username(), text, null, clock.instant());
    }

    /** That somebody looked is told once in a while: her page asks for news by itself. */
    void auditRead(ReportId id, StaffMember by) {
        audit.recordOnce(by.username(), "report-read", "report/" + id.value(), READ_AGAIN);
    }

    void audit(Case one, String action, StaffMember by) {
        audit.record(by.username(), action, "report/" + one.id().value());
    }

    void move(Case one, CaseMove move, StaffMember by) {
        if (Collections.disjoint(move.roles(), by.roles())) {
            throw new CaseRefused(one.id(), "role");
        }
        Instant now = clock.instant();
        CaseState next;
        try {
            next = move.from(one.state());
        } catch (Lifecycle.Denied e) {
            throw new CaseRefused(one.id(), one.state() == CaseState.CLOSED ? "closed" : "state");
        }
        if (next != one.state()) {
            words.tell(one.id(), "state", by.username(), next.name(), null, now);
        }
        save(one.to(next, now));
    }

    void save(Case one) {
        cases.save(one, clock.instant());
        events.publishEvent(new ReportChanged(one.id(), false, one.severity()));
    }
}
