package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.report.CallBacks;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Emergency call-backs: asked for on a case, decided on a page of the custodians'. */
@Controller
class CallBackController {

    private static final String HERE = "/console/call-backs";

    private final CallBacks callBacks;
    private final CasePage page;
    private final Proof proof;
    private final Wording wording;

    CallBackController(CallBacks callBacks, CasePage page, Proof proof, Wording wording) {
        this.callBacks = callBacks;
        this.page = page;
        this.proof = proof;
        this.wording = wording;
    }

    @PostMapping("/console/reports/{id}/call-back")
    ModelAndView ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        model.addAttribute("urgentReason", reason);
        model.addAttribute("urgentText", text);
        return page.after(id, by, model, () -> callBacks.ask(new ReportId(id), by, reason, text));
    }

    @GetMapping(HERE)
    String waiting(HttpServletRequest request, Model model) {
        fill(SignedInStaff.member(request), model);
        return "console/call-backs";
    }

    @PostMapping(HERE + "/{id}/grant")
    ModelAndView grant(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        if (!proof.again(by, code)) {
            return refused("call-back.unproven", HttpStatus.UNPROCESSABLE_CONTENT, by, model);
        }
        return after(by, model, () -> callBacks.grant(id, by));
    }

    @PostMapping(HERE + "/{id}/decline")
    ModelAndView decline(@PathVariable long id, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        return after(by, model, () -> callBacks.decline(id, by));
    }

    private ModelAndView after(StaffMember by, Model model, Runnable decision) {
        try {
            decision.run();
        } catch (CaseRefused e) {
            return refused("refused." + e.reason(), HttpStatus.CONFLICT, by, model);
        }
        return new ModelAndView("redirect:" + HERE);
    }

    private ModelAndView refused(String problem, HttpStatus status, StaffMember by, Model model) {
        fill(by, model);
        model.addAttribute("problem", problem);
        return new ModelAndView("console/call-backs", model.asMap(), status);
    }

    private void fill(StaffMember by, Model model) {
        model.addAttribute("waiting", callBacks.waiting(by));
        model.addAttribute("me", by.username());
        model.addAttribute("byCode", proof.byCode(by));
        model.addAttribute("wording", wording);
    }
}
