package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.staff.SecondFactor;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What everybody sees of her own account. */
@Controller
class OwnAccountController {

    private final SecondFactor secondFactor;
    private final Wording wording;

    OwnAccountController(SecondFactor secondFactor, Wording wording) {
        this.secondFactor = secondFactor;
        this.wording = wording;
    }

    @GetMapping("/console/me")
    String me(HttpServletRequest request, Model model) {
        StaffMember member = SignedInStaff.member(request);
        model.addAttribute("me", member);
        model.addAttribute("secondFactor", secondFactor.has(member));
        model.addAttribute("wording", wording);
        return "console/me";
    }

    /** Somebody types on a page that asks for nothing: she is not idle. */
    @GetMapping("/console/awake")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void awake() {}
}
