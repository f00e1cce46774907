package org.anxin.helpline.report;

import java.time.Clock;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CaseHandling implements Handling {

    private final Changes changes;
    private final CaseLinks links;
    private final Reports reports;
    private final Relay relay;
    private final Clock clock;

    CaseHandling(Changes changes, CaseLinks links, Reports reports, Relay relay, Clock clock) {
        this.changes = changes;
        this.links = links;
        this.reports = reports;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void move(ReportId id, StaffMember by, CaseMove move, String reason) {
        if (move != CaseMove.INVESTIGATE && move != CaseMove.REOPEN) {
            throw new CaseRefused(id, "state");
        }
        Case locked = changes.lockedWithConversation(id, by);
        if (move.reasoned()) {
            changes.tell(locked, "reason", by, written(id, reason));
        }
        if (move == CaseMove.REOPEN) {
            changes.move(locked.ownedBy(by.username()).closedAs(null), move, by);
            relay.hold(locked.conversation());
        } else {
            changes.move(locked, move, by);
        }
        changes.audit(locked, "report-moved", by);
    }

    @Override
    @Transactional
    public void weigh(ReportId id, StaffMember by, Severity severity, String reason) {
        String why = written(id, reason);
        Case locked = changes.lockedOpen(id, by, "closed-already");
        changes.tell(locked, "severity", by, severity.name() + "\n" + why);
        changes.audit(locked, "severity-changed", by);
        changes.save(locked.weighed(severity));
    }

    @Override
    @Transactional
    public void note(ReportId id, StaffMember by, String text) {
        String note = written(id, text);
        Case locked = changes.locked(id, by);
        changes.tell(locked, "note", by, note);
        changes.audit(locked, "note-written", by);
        changes.save(locked);
    }

    @Override
    @Transactional
    public void link(ReportId id, StaffMember by, ReportId other) {
        join(id, by, other, false);
    }

    @Override
    @Transactional
    public void merge(ReportId id, StaffMember by, ReportId into) {
        join(id, by, into, true);
        reports.close(id, by, Outcome.DUPLICATE);
    }

    private void join(ReportId id, StaffMember by, ReportId other, boolean merged) {
        if (id.equals(other)) {
            throw new CaseRefused(id, "itself");
        }
        // In the order of their numbers, so that two who link the same two cases do not wait for each other.
        ReportId lower = id.value() < other.value() ? id : other;
        changes.lockedWithConversation(lower, by);
        changes.lockedWithConversation(lower.equals(id) ? other : id, by);
        Case one = changes.locked(id, by);
        Case two = changes.locked(other, by);
        links.add(id, other, merged, by.username(), clock.instant());
        changes.tell(one, merged ? "merged" : "linked", by, two.alias());
        changes.tell(two, merged ? "merged" : "linked", by, one.alias());
        changes.audit(one, "reports-linked", by);
        changes.save(one);
        changes.save(two);
    }

    @Override
    @Transactional
    public void takeOver(ReportId id, StaffMember by) {
        Case locked = changes.lockedOpen(id, by, "closed-already");
        relay.takeOver(locked.conversation());
        changes.tell(locked, "taken-over", by, "");
        changes.audit(locked, "conversation-taken-over", by);
        changes.save(locked);
    }

    @Override
    @Transactional
    public void handBack(ReportId id, StaffMember by) {
        Case locked = changes.lockedOpen(id, by, "closed-already");
        relay.handBack(locked.conversation());
        changes.tell(locked, "handed-back", by, "");
        changes.audit(locked, "conversation-handed-back", by);
        changes.save(locked);
    }

    private static String written(ReportId id, String text) {
        if (text.isBlank()) {
            throw new CaseRefused(id, "reason");
        }
        if (text.length() > LONGEST) {
            throw new CaseRefused(id, "too-long");
        }
        return text.strip();
    }
}
