package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.staff.Passkeys;
import org.anxin.helpline.staff.SecondFactor;
import org.anxin.helpline.staff.SecondFactor.Offer;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in, and setting up what it asks for. */
@Controller
@RequestMapping(Doorway.SECOND_STEP)
class SecondFactorController {

    private static final String CODE_PAGE = "console/second-factor";
    private static final String NEW_PAGE = "console/second-factor-new";

    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Proof proof;
    private final Doorway door;

    SecondFactorController(SecondFactor secondFactor, Passkeys passkeys, Proof proof, Doorway door) {
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.proof = proof;
        this.door = door;
    }

    @GetMapping
    String ask(HttpServletRequest request, Authentication who, Model model) {
        StaffMember member = SignedInStaff.member(request);
        if (!Doorway.hasNoRole(who)) {
            return "redirect:/console/me";
        }
        ways(member, model);
        return door.hasFactor(member) ? CODE_PAGE : "redirect:" + Doorway.SECOND_STEP + "/new";
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            Model model) {
        StaffMember member = SignedInStaff.member(request);
        if (!Doorway.hasNoRole(who)) {
            return new ModelAndView("redirect:/console/me");
        }
        if (!proof.codeRight(member, code)) {
            ways(member, model);
            return refused(CODE_PAGE, model);
        }
        door.letIn(member, request, response);
        return new ModelAndView("redirect:" + Access.home(member.roles()));
    }

    @GetMapping("/new")
    String offer(HttpServletRequest request, Authentication who, Model model) {
        StaffMember member = SignedInStaff.member(request);
        if (door.mustProveFirst(member, who)) {
            return "redirect:" + Doorway.SECOND_STEP;
        }
        show(member, model);
        model.addAttribute("half", Doorway.hasNoRole(who));
        return NEW_PAGE;
    }

    @PostMapping("/new")
    ModelAndView confirm(
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who,
            Model model) {
        StaffMember member = SignedInStaff.member(request);
        if (door.mustProveFirst(member, who)) {
            return new ModelAndView("redirect:" + Doorway.SECOND_STEP);
        }
        Optional<List<String>> recovery = secondFactor.confirm(member, code);
        if (recovery.isEmpty()) {
            show(member, model);
            model.addAttribute("half", Doorway.hasNoRole(who));
            return refused(NEW_PAGE, model);
        }
        if (Doorway.hasNoRole(who)) {
            door.letIn(member, request, response);
        }
        model.addAttribute("codes", recovery.get());
        model.addAttribute("home", Access.home(member.roles()));
        return new ModelAndView("console/recovery-codes", model.asMap());
    }

    private void ways(StaffMember member, Model model) {
        model.addAttribute("byCode", secondFactor.has(member));
        model.addAttribute("byPasskey", passkeys.has(member));
    }

    private void show(StaffMember member, Model model) {
        Offer offer = secondFactor.offer(member);
        model.addAttribute("secret", offer.secret());
        model.addAttribute("square", QrSquare.of(offer.uri()));
    }

    private static ModelAndView refused(String page, Model model) {
        model.addAttribute("problem", "second-factor.wrong");
        return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
