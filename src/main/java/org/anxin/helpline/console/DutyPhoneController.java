package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.anxin.helpline.report.DutyPhones;
import org.anxin.helpline.report.DutyPhones.PhoneRefused;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The phone on which somebody is called to duty: hers to enter, to prove and to take away. */
@Controller
@RequestMapping("/console/me/phone")
class DutyPhoneController {

    private static final String AGAIN = "redirect:/console/me";

    private final DutyPhones phones;
    private final OwnAccount account;

    DutyPhoneController(DutyPhones phones, OwnAccount account) {
        this.phones = phones;
        this.account = account;
    }

    @PostMapping
    ModelAndView enter(@RequestParam String number, Locale locale, HttpServletRequest request, Model model) {
        StaffMember member = SignedInStaff.member(request);
        try {
            phones.enter(member, number.strip(), locale);
        } catch (PhoneRefused e) {
            return refused(e, member, model);
        }
        return new ModelAndView(AGAIN);
    }

    @PostMapping("/code")
    ModelAndView confirm(@RequestParam String code, HttpServletRequest request, Model model) {
        StaffMember member = SignedInStaff.member(request);
        try {
            phones.confirm(member, code);
        } catch (PhoneRefused e) {
            return refused(e, member, model);
        }
        return new ModelAndView(AGAIN);
    }

    @PostMapping("/remove")
    String remove(HttpServletRequest request) {
        phones.remove(SignedInStaff.member(request));
        return AGAIN;
    }

    private ModelAndView refused(PhoneRefused e, StaffMember member, Model model) {
        return account.refused("phoneProblem", "duty-phone." + e.reason(), member, model);
    }
}
