package org.anxin.helpline.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff's side of a report. */
@Service
class CaseWork implements Reports, CaseAudience {

    private final Cases cases;
    private final CaseWords words;
    private final CaseContents contents;
    private final Summaries summaries;
    private final Changes changes;
    private final Sending sending;
    private final SecondEyes eyes;
    private final Relay relay;
    private final Sight sight;
    private final Accounts accounts;
    private final Clock clock;

    CaseWork(
            Cases cases,
            CaseWords words,
            CaseContents contents,
            Summaries summaries,
            Changes changes,
            Sending sending,
            SecondEyes eyes,
            Relay relay,
            Sight sight,
            Accounts accounts,
            Clock clock) {
        this.cases = cases;
        this.words = words;
        this.contents = contents;
        this.summaries = summaries;
        this.changes = changes;
        this.sending = sending;
        this.eyes = eyes;
        this.relay = relay;
        this.sight = sight;
        this.accounts = accounts;
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
        return cases.find(id).map(found -> report(found, contents.of(id)));
    }

    Report report(Case found, CaseContents.Contents all) {
        return new Report(
                Summaries.of(found, all.facts()),
                all.facts(),
                all.timeline(),
                Optional.ofNullable(found.outcome()),
                relay.contact(found.conversation()),
                Optional.ofNullable(found.progress().owner()).orElse(""),
                CaseMove.outOf(found.state()));
    }

    @Override
    @Transactional
    public Optional<Report> find(ReportId id, StaffMember by) {
        Optional<Report> found = sight.sees(by, id) ? find(id) : Optional.empty();
        found.ifPresent(report -> changes.auditRead(id, by));
        return found;
    }

    @Override
    public boolean mayKnow(StaffMember member, ReportId id) {
        return sight.sees(member, id);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayKnowOfConversation(StaffMember member, long conversation) {
        Long[] hidden = sight.hidden(member);
        return hidden.length == 0
                || cases.of(conversation).stream()
                        .noneMatch(id -> List.of(hidden).contains(id.value()));
    }

    @Override
    @Transactional
    public void open(ReportId id, StaffMember by) {
        Case found = changes.locked(id, by);
        changes.auditRead(id, by);
        if (found.state() != CaseState.CLOSED && found.unread()) {
            changes.save(found.unread(false));
        }
    }

    @Override
    @Transactional
    public void take(ReportId id, StaffMember by) {
        Case found = changes.locked(id, by);
        String owner = found.progress().owner();
        if (found.state() == CaseState.CLOSED) {
            throw new CaseRefused(id, "closed-already");
        }
        if (owner != null && !owner.equals(by.username()) && mayKeep(owner, id)) {
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
        Case found = changes.lockedOpen(id, by, "closed");
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
        Case found = changes.lockedOpen(id, by, "closed-already");
        changes.move(found.unread(false).closedAs(outcome), CaseMove.CLOSE, by);
        changes.audit(found, "report-closed", by);
        if (cases.lockOpen(found.conversation()).isEmpty()) {
            relay.release(found.conversation());
        }
    }

    /** Somebody who may not know of it any more keeps nobody else from it. */
    private boolean mayKeep(String owner, ReportId id) {
        return accounts.find(owner)
                .filter(account -> sight.sees(account.member(), id))
                .isPresent();
    }
}
