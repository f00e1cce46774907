package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.employer.Pledges;
import org.anxin.helpline.employer.RequestId;
import org.anxin.helpline.employer.Requests;
import org.anxin.helpline.employer.SelfChecks;
import org.anxin.helpline.learning.Courses;
import org.anxin.helpline.staff.AuditTrail;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What employers ask for and promise, and how many learn. */
@Controller
@RequestMapping("/console/outreach")
class OutreachController {

    private static final int DONE_SHOWN = 10;
    private static final String PAGE = "redirect:/console/outreach";

    private final Requests requests;
    private final Pledges pledges;
    private final SelfChecks selfChecks;
    private final Courses courses;
    private final AuditTrail audit;
    private final Wording wording;

    OutreachController(
            Requests requests,
            Pledges pledges,
            SelfChecks selfChecks,
            Courses courses,
            AuditTrail audit,
            Wording wording) {
        this.requests = requests;
        this.pledges = pledges;
        this.selfChecks = selfChecks;
        this.courses = courses;
        this.audit = audit;
        this.wording = wording;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("open", requests.open());
        model.addAttribute("done", requests.done(DONE_SHOWN));
        model.addAttribute("pledges", pledges.all());
        model.addAttribute("checks", selfChecks.figures());
        model.addAttribute("lessons", courses.figures());
        return "console/outreach";
    }

    @PostMapping("/requests/{id}/answered")
    @Transactional
    public String answered(@PathVariable long id, HttpServletRequest request) {
        String by = SignedInStaff.member(request).username();
        if (requests.answered(new RequestId(id), by)) {
            audit.record(by, "request-answered", "request/" + id);
        }
        return PAGE;
    }

    @PostMapping("/requests/{id}/done")
    @Transactional
    public String done(@PathVariable long id, HttpServletRequest request) {
        String by = SignedInStaff.member(request).username();
        if (requests.done(new RequestId(id), by)) {
            audit.record(by, "request-done", "request/" + id);
        }
        return PAGE;
    }
}
