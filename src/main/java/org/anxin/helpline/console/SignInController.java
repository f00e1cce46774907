package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.staff.Accounts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sign-in, and the change of a one-time password. */
@Controller
class SignInController {

    private final Accounts accounts;

    SignInController(Accounts accounts) {
        this.accounts = accounts;
    }

    @ModelAttribute("shortest")
    int shortest() {
        return Accounts.SHORTEST_PASSWORD;
    }

    @GetMapping(WebSecurity.SIGN_IN)
    String signIn() {
        return "console/sign-in";
    }

    @GetMapping(SignedInStaff.CHANGE_PASSWORD)
    String password() {
        return "console/password";
    }

    @PostMapping(SignedInStaff.CHANGE_PASSWORD)
    ModelAndView change(
            @RequestParam String password, @RequestParam String again, HttpServletRequest request, Model model) {
        if (!password.equals(again)) {
            return refused("password.differ", model);
        }
        try {
            accounts.changePassword(SignedInStaff.member(request), password);
        } catch (IllegalArgumentException tooShort) {
            return refused("password.short", model);
        }
        return new ModelAndView("redirect:/console");
    }

    private static ModelAndView refused(String problem, Model model) {
        model.addAttribute("problem", problem);
        return new ModelAndView("console/password", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
