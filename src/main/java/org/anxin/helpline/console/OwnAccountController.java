package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.staff.Administration.AccountRefused;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.Ties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** What everybody sees of her own account. */
@Controller
class OwnAccountController {

    private final OwnAccount account;
    private final Ties ties;

    OwnAccountController(OwnAccount account, Ties ties) {
        this.account = account;
        this.ties = ties;
    }

    @GetMapping("/console/me")
    String me(HttpServletRequest request, Model model) {
        return account.page(SignedInStaff.member(request), model);
    }

    @PostMapping("/console/me/ties")
    ModelAndView tie(@RequestParam String employer, HttpServletRequest request, Model model) {
        StaffMember member = SignedInStaff.member(request);
        try {
            ties.add(member.id(), employer, member);
        } catch (AccountRefused e) {
            return account.refused("problem", "account." + e.reason(), member, model);
        }
        return new ModelAndView("redirect:/console/me");
    }

    /** Somebody types on a page that asks for nothing: she is not idle. */
    @GetMapping("/console/awake")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void awake() {}
}
