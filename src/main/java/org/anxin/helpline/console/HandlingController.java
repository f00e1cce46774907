package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.report.CaseMove;
import org.anxin.helpline.report.Handling;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done with a case beside answering it. */
@Controller
@RequestMapping("/console/reports/{id}")
class HandlingController {

    private final Handling handling;
    private final CasePage page;

    HandlingController(Handling handling, CasePage page) {
        this.handling = handling;
        this.page = page;
    }

    @PostMapping("/move")
    ModelAndView move(
            @PathVariable long id,
            @RequestParam CaseMove move,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        model.addAttribute("reason", reason);
        return page.after(id, by, model, () -> handling.move(new ReportId(id), by, move, reason));
    }

    @PostMapping("/severity")
    ModelAndView weigh(
            @PathVariable long id,
            @RequestParam Severity severity,
            @RequestParam String reason,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        model.addAttribute("reason", reason);
        return page.after(id, by, model, () -> handling.weigh(new ReportId(id), by, severity, reason));
    }

    @PostMapping("/note")
    ModelAndView note(@PathVariable long id, @RequestParam String text, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        model.addAttribute("note", text);
        return page.after(id, by, model, () -> handling.note(new ReportId(id), by, text));
    }

    @PostMapping("/link/{other}")
    ModelAndView link(@PathVariable long id, @PathVariable long other, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> handling.link(new ReportId(id), by, new ReportId(other)));
    }

    @PostMapping("/merge/{into}")
    ModelAndView merge(@PathVariable long id, @PathVariable long into, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> handling.merge(new ReportId(id), by, new ReportId(into)));
    }

    @PostMapping("/take-over")
    ModelAndView takeOver(@PathVariable long id, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> handling.takeOver(new ReportId(id), by));
    }

    @PostMapping("/hand-back")
    ModelAndView handBack(@PathVariable long id, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> handling.handBack(new ReportId(id), by));
    }
}
