package org.anxin.helpline.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CaseReplies implements Replies {

    private final Changes changes;
    private final Cases cases;
    private final CaseWords words;
    private final Sending sending;
    private final SecondEyes eyes;
    private final ReplyTemplates templates;
    private final Risks risks;
    private final Relay relay;
    private final Sight sight;

    CaseReplies(
            Changes changes,
            Cases cases,
            CaseWords words,
            Sending sending,
            SecondEyes eyes,
            ReplyTemplates templates,
            Risks risks,
            Relay relay,
            Sight sight) {
        this.changes = changes;
        this.cases = cases;
        this.words = words;
        this.sending = sending;
        this.eyes = eyes;
        this.templates = templates;
        this.risks = risks;
        this.relay = relay;
        this.sight = sight;
    }

    @Override
    public List<Template> templates() {
        return templates.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(ReportId id, StaffMember by, String text) {
        sight.check(by, id);
        Case found = cases.find(id).orElseThrow(() -> new CaseRefused(id, "missing"));
        return looked(relay.preview(found.conversation(), text.strip()), words.facts(id), found.severity(), text);
    }

    @Override
    public Preview rehearse(Map<String, String> facts, Severity severity, Locale language, String text) {
        return looked(relay.preview(language, text.strip()), facts, severity, text);
    }

    private Preview looked(Relay.Preview preview, Map<String, String> facts, Severity severity, String text) {
        return new Preview(
                preview.text(),
                preview.encoding(),
                preview.units(),
                preview.segments(),
                risks.of(text, facts),
                Risks.whenSafe(facts),
                severity == Severity.DANGER && !templates.has(text.strip()));
    }

    @Override
    @Transactional
    public void approve(ReportId id, StaffMember by) {
        Case locked = changes.lockedOpen(id, by, "closed");
        Draft draft = eyes.take(id).orElseThrow(() -> new CaseRefused(id, "no-draft"));
        if (draft.author().equals(by.username())) {
            throw new CaseRefused(id, "own-draft");
        }
        changes.tell(locked, "approved", by, "");
        changes.audit(locked, "answer-approved", by);
        sending.send(locked, draft.author(), draft.text(), by);
    }

    @Override
    @Transactional
    public void decline(ReportId id, StaffMember by, String reason) {
        Case locked = changes.lockedOpen(id, by, "closed");
        Draft draft = eyes.take(id).orElseThrow(() -> new CaseRefused(id, "no-draft"));
        changes.tell(locked, "declined", by, draft.text() + (reason.isBlank() ? "" : "\n— " + reason.strip()));
        changes.audit(locked, "answer-declined", by);
        changes.save(locked);
    }
}
