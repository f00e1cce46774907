package org.anxin.helpline.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff's side of a report. */
@Service
class CaseWork implements Reports {

    private final Cases cases;
    private final CaseWords words;
    private final Summaries summaries;
    private final Changes changes;
    private final Sending sending;
    private final SecondEyes eyes;
    private final Relay relay;
    private final Clock clock;

    CaseWork(
            Cases cases,
            CaseWords words,
            Summaries summaries,
            Changes changes,
            Sending sending,
            SecondEyes eyes,
            Relay relay,
            Clock clock) {
        this.cases = cases;
        this.words = words;
        this.summaries = summaries;
        this.changes = changes;
        this.sending = sending;
        this.eyes = eyes;
        this.relay = relay;
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
                    relay.contact(found.conversation()),
                    Optional.ofNullable(found.progress().owner()).orElse(""),
                    CaseMove.outOf(found.state()));
        });
    }

    @Override
    @Transactional
    public void open(ReportId id, StaffMember by) {
        Case found = changes.locked(id);
        changes.audit(found, "report-read", by);
        if (found.state() != CaseState.CLOSED && found.unread()) {
            changes.save(found.unread(false));
        }
    }

    @Override
    @Transactional
    public void take(ReportId id, StaffMember by) {
        Case found = changes.locked(id);
        String owner = found.progress().owner();
        if (found.state() == CaseState.CLOSED) {
            throw new CaseRefused(id, "closed-already");
        }
        if (owner != null && !owner.equals(by.username())) {
            throw new CaseRefused(id, "taken");
        }
        changes.tell(found, "taken", by, "");
        changes.audit(found, "report-taken", by);
        changes.move(found.unread(false).ownedBy(by.username()), CaseMove.TAKE_UP, by);
    }

    @Override
    @Transactional
    public Sent answer(ReportId id, StaffMember by, String text) {
        return answer(id, by, text, Long.MAX_VALUE);
    }

    @Override
    @Transactional
    public Sent answer(ReportId id, StaffMember by, String text, long seen) {
        if (text.isBlank()) {
            throw new CaseRefused(id, "empty");
        }
        if (text.length() > MAX_ANSWER) {
            throw new CaseRefused(id, "too-long");
        }
        Case found = changes.lockedOpen(id, "closed");
        if (words.saidSince(id, seen)) {
            throw new CaseRefused(id, "changed");
        }
        if (eyes.needed(found, text.strip(), by)) {
            eyes.keep(id, by, text.strip(), clock.instant());
            changes.audit(found, "answer-drafted", by);
            changes.save(found);
            return Sent.WAITS_FOR_COLLEAGUE;
        }
        sending.send(found, by.username(), text.strip(), by);
        return Sent.ON_ITS_WAY;
    }

    @Override
    @Transactional
    public void close(ReportId id, StaffMember by, Outcome outcome) {
        Case found = changes.lockedOpen(id, "closed-already");
        changes.move(found.unread(false).closedAs(outcome), CaseMove.CLOSE, by);
        changes.audit(found, "report-closed", by);
        if (cases.lockOpen(found.conversation()).isEmpty()) {
            relay.release(found.conversation());
        }
    }
}
