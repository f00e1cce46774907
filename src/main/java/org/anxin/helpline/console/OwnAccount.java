package org.anxin.helpline.console;

import org.anxin.helpline.report.DutyPhones;
import org.anxin.helpline.staff.Passkeys;
import org.anxin.helpline.staff.SecondFactor;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.Ties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What the page of one's own account shows. */
@Component
class OwnAccount {

    private static final String PAGE = "console/me";

    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Proof proof;
    private final Ties ties;
    private final DutyPhones phones;
    private final Wording wording;

    OwnAccount(
            SecondFactor secondFactor, Passkeys passkeys, Proof proof, Ties ties, DutyPhones phones, Wording wording) {
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.proof = proof;
        this.ties = ties;
        this.phones = phones;
        this.wording = wording;
    }

    String page(StaffMember member, Model model) {
        model.addAttribute("me", member);
        model.addAttribute("roles", member.roles().stream().sorted().toList());
        model.addAttribute("secondFactor", secondFactor.has(member));
        model.addAttribute("passkeys", passkeys.of(member));
        model.addAttribute("again", proof.byCode(member) ? "code" : "password");
        model.addAttribute("ties", ties.of(member.id()));
        model.addAttribute("phone", phones.of(member).orElse(null));
        model.addAttribute("textable", phones.possible());
        model.addAttribute("wording", wording);
        return PAGE;
    }

    /** The page again, with a sentence beside the form that was refused. */
    ModelAndView refused(String form, String message, StaffMember member, Model model) {
        page(member, model);
        model.addAttribute(form, message);
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
