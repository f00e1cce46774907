package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anxin.helpline.staff.Administration;
import org.anxin.helpline.staff.Administration.AccountRefused;
import org.anxin.helpline.staff.Administration.Listed;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.Ties;
import org.anxin.helpline.staff.Ties.Tie;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts of staff, for administrators. */
@Controller
@RequestMapping("/console/accounts")
class AccountsController {

    private static final String PAGE = "console/accounts";

    private final Administration administration;
    private final Ties ties;
    private final Wording wording;

    AccountsController(Administration administration, Ties ties, Wording wording) {
        this.administration = administration;
        this.ties = ties;
        this.wording = wording;
    }

    @GetMapping
    String accounts(Model model) {
        fill(model);
        return PAGE;
    }

    @PostMapping
    ModelAndView create(
            @RequestParam String username,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") Set<Role> roles,
            HttpServletRequest request,
            Model model) {
        return issued(
                username.strip(),
                () -> administration.create(username.strip(), displayName, roles, SignedInStaff.member(request)),
                model);
    }

    @PostMapping("/{id}/roles")
    ModelAndView roles(
            @PathVariable long id,
            @RequestParam(defaultValue = "") Set<Role> roles,
            HttpServletRequest request,
            Model model) {
        return done(() -> administration.giveRoles(id, roles, SignedInStaff.member(request)), model);
    }

    @PostMapping("/{id}/reset")
    ModelAndView reset(@PathVariable long id, HttpServletRequest request, Model model) {
        String username = administration.all().stream()
                .filter(one -> one.member().id() == id)
                .map(one -> one.member().username())
                .findFirst()
                .orElse("");
        return issued(username, () -> administration.reset(id, SignedInStaff.member(request)), model);
    }

    @PostMapping("/{id}/disable")
    ModelAndView disable(@PathVariable long id, HttpServletRequest request, Model model) {
        return done(() -> administration.disable(id, SignedInStaff.member(request)), model);
    }

    @PostMapping("/{id}/enable")
    ModelAndView enable(@PathVariable long id, HttpServletRequest request, Model model) {
        return done(() -> administration.enable(id, SignedInStaff.member(request)), model);
    }

    @PostMapping("/{id}/ties")
    ModelAndView tie(@PathVariable long id, @RequestParam String employer, HttpServletRequest request, Model model) {
        return done(() -> ties.add(id, employer, SignedInStaff.member(request)), model);
    }

    @PostMapping("/{id}/ties/{tie}/remove")
    ModelAndView untie(@PathVariable long id, @PathVariable long tie, HttpServletRequest request, Model model) {
        return done(() -> ties.remove(tie, SignedInStaff.member(request)), model);
    }

    /** The password stands on the answer to this one request, and nowhere else. */
    private ModelAndView issued(String username, Supplier<String> issue, Model model) {
        try {
            model.addAttribute("issued", issue.get());
            model.addAttribute("username", username);
        } catch (AccountRefused e) {
            return refused(e, model);
        }
        fill(model);
        return new ModelAndView(PAGE, model.asMap());
    }

    private ModelAndView done(Runnable change, Model model) {
        try {
            change.run();
        } catch (AccountRefused e) {
            return refused(e, model);
        }
        return new ModelAndView("redirect:/console/accounts");
    }

    private ModelAndView refused(AccountRefused refusal, Model model) {
        fill(model);
        model.addAttribute("problem", "account." + refusal.reason());
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void fill(Model model) {
        Map<Long, List<Tie>> told = ties.all();
        List<Listed> accounts = administration.all();
        model.addAttribute("accounts", accounts);
        model.addAttribute(
                "ties",
                accounts.stream()
                        .map(one -> one.member().id())
                        .collect(Collectors.toMap(Function.identity(), id -> told.getOrDefault(id, List.of()))));
        model.addAttribute("roles", Role.values());
        model.addAttribute("wording", wording);
    }
}
