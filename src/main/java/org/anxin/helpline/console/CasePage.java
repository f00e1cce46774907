package org.anxin.helpline.console;

import org.anxin.helpline.conversation.TopicNames;
import org.anxin.helpline.report.CaseFiles;
import org.anxin.helpline.report.CaseFiles.CaseFile;
import org.anxin.helpline.report.CaseMove;
import org.anxin.helpline.report.Exports.Format;
import org.anxin.helpline.report.Handling;
import org.anxin.helpline.report.Outcome;
import org.anxin.helpline.report.Referrals.Consent;
import org.anxin.helpline.report.Referrals.Partner;
import org.anxin.helpline.report.Replies;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the page of a case shows, and how it says that something was refused. */
@Component
class CasePage {

    static final String VIEW = "console/report";

    private final CaseFiles files;
    private final Replies replies;
    private final Presence presence;
    private final TopicNames topics;
    private final Wording wording;

    CasePage(CaseFiles files, Replies replies, Presence presence, TopicNames topics, Wording wording) {
        this.files = files;
        this.replies = replies;
        this.presence = presence;
        this.topics = topics;
        this.wording = wording;
    }

    void fill(long id, StaffMember by, Model model) {
        show(
                files.read(new ReportId(id), by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                by,
                model);
    }

    void show(CaseFile file, StaffMember by, Model model) {
        long id = file.report().summary().id().value();
        model.addAttribute("report", file.report());
        model.addAttribute("heard", file.report().heard());
        model.addAttribute("alike", file.alike());
        model.addAttribute("draft", file.draft().orElse(null));
        model.addAttribute("templates", replies.templates());
        model.addAttribute("referrals", file.referrals());
        model.addAttribute("summary", file.summary());
        model.addAttribute("partners", Partner.values());
        model.addAttribute("consents", Consent.values());
        model.addAttribute("colleagues", presence.seen(id, by.username()));
        model.addAttribute("me", by.username());
        model.addAttribute("formats", Format.values());
        model.addAttribute("lead", by.roles().contains(Role.LEAD));
        model.addAttribute("wording", wording);
        model.addAttribute("topics", topics.in(LocaleContextHolder.getLocale()));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("longest", Reports.MAX_ANSWER);
        model.addAttribute("longestNote", Handling.LONGEST);
        model.addAttribute("investigate", CaseMove.INVESTIGATE);
        model.addAttribute("reopen", CaseMove.REOPEN);
    }

    /** Does it and shows the case again, or says why it was not done. What was typed stays on the page. */
    ModelAndView after(long id, StaffMember by, Model model, Runnable change) {
        return after(id, by, model, change, "redirect:/console/reports/" + id);
    }

    ModelAndView after(long id, StaffMember by, Model model, Runnable change, String next) {
        try {
            change.run();
        } catch (CaseRefused e) {
            fill(id, by, model);
            model.addAttribute("problem", "refused." + e.reason());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.CONFLICT);
        }
        return new ModelAndView(next);
    }
}
