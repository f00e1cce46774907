package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.report.Referrals;
import org.anxin.helpline.report.Referrals.Consent;
import org.anxin.helpline.report.Referrals.Partner;
import org.anxin.helpline.report.Referrals.Status;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Passing a case on, and what became of that. */
@Controller
@RequestMapping("/console/reports/{id}/referrals")
class ReferralController {

    private final Referrals referrals;
    private final CasePage page;

    ReferralController(Referrals referrals, CasePage page) {
        this.referrals = referrals;
        this.page = page;
    }

    @PostMapping
    ModelAndView refer(
            @PathVariable long id,
            @RequestParam Partner partner,
            @RequestParam Consent consent,
            @RequestParam String text,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        model.addAttribute("referral", text);
        return page.after(id, by, model, () -> referrals.refer(new ReportId(id), by, partner, consent, text));
    }

    @PostMapping("/{referral}")
    ModelAndView answered(
            @PathVariable long id,
            @PathVariable long referral,
            @RequestParam Status status,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> referrals.answered(new ReportId(id), by, referral, status));
    }
}
