package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.staff.Administration.AccountRefused;
import org.anxin.helpline.staff.Passkeys;
import org.anxin.helpline.staff.SecondFactor;
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

    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Proof proof;
    private final Ties ties;
    private final Wording wording;

    OwnAccountController(SecondFactor secondFactor, Passkeys passkeys, Proof proof, Ties ties, Wording wording) {
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.proof = proof;
        this.ties = ties;
        this.wording = wording;
    }

    @GetMapping("/console/me")
    String me(HttpServletRequest request, Model model) {
        fill(SignedInStaff.member(request), model);
        return "console/me";
    }

    @PostMapping("/console/me/ties")
    ModelAndView tie(@RequestParam String employer, HttpServletRequest request, Model model) {
        StaffMember member = SignedInStaff.member(request);
        try {
            ties.add(member.id(), employer, member);
        } catch (AccountRefused e) {
            fill(member, model);
            model.addAttribute("problem", "account." + e.reason());
            return new ModelAndView("console/me", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/console/me");
    }

    private void fill(StaffMember member, Model model) {
        model.addAttribute("me", member);
        model.addAttribute("secondFactor", secondFactor.has(member));
        model.addAttribute("passkeys", passkeys.of(member));
        model.addAttribute("again", proof.byCode(member) ? "code" : "password");
        model.addAttribute("ties", ties.of(member.id()));
        model.addAttribute("wording", wording);
    }

    /** Somebody types on a page that asks for nothing: she is not idle. */
    @GetMapping("/console/awake")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void awake() {}
}
