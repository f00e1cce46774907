package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.report.Replies;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** An answer before it goes: how it will look, and a colleague's eyes on it. */
@Controller
@RequestMapping("/console/reports/{id}")
class ReplyController {

    private final Replies replies;
    private final CasePage page;
    private final Wording wording;

    ReplyController(Replies replies, CasePage page, Wording wording) {
        this.replies = replies;
        this.page = page;
        this.wording = wording;
    }

    @PostMapping("/preview")
    String preview(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            Model model) {
        try {
            model.addAttribute("preview", replies.preview(new ReportId(id), SignedInStaff.member(request), text));
        } catch (CaseRefused missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("wording", wording);
        return "console/preview :: preview";
    }

    @PostMapping("/approve")
    ModelAndView approve(@PathVariable long id, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> replies.approve(new ReportId(id), by));
    }

    @PostMapping("/decline")
    ModelAndView decline(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> replies.decline(new ReportId(id), by, reason));
    }
}
