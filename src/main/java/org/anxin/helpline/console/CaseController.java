package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.report.Outcome;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One case: read, taken, answered, closed. */
@Controller
@RequestMapping("/console/reports/{id}")
class CaseController {

    private static final String PAGE = "console/report";

    private final Reports reports;
    private final Wording wording;

    CaseController(Reports reports, Wording wording) {
        this.reports = reports;
        this.wording = wording;
    }

    @ModelAttribute
    void wording(Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("longest", Reports.MAX_ANSWER);
    }

    @GetMapping
    String report(@PathVariable long id, HttpServletRequest request, Model model) {
        try {
            reports.open(new ReportId(id), SignedInStaff.member(request));
        } catch (CaseRefused missing) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        find(id, model);
        return PAGE;
    }

    @GetMapping("/live")
    String live(@PathVariable long id, Model model) {
        find(id, model);
        return "console/report :: live";
    }

    @PostMapping("/take")
    ModelAndView take(@PathVariable long id, HttpServletRequest request, Model model) {
        try {
            reports.take(new ReportId(id), SignedInStaff.member(request));
        } catch (CaseRefused e) {
            return refused(id, e, model);
        }
        return new ModelAndView("redirect:/console/reports/" + id);
    }

    @PostMapping("/answer")
    ModelAndView answer(@PathVariable long id, @RequestParam String text, HttpServletRequest request, Model model) {
        try {
            reports.answer(new ReportId(id), SignedInStaff.member(request), text);
        } catch (CaseRefused e) {
            model.addAttribute("text", text);
            return refused(id, e, model);
        }
        return new ModelAndView("redirect:/console/reports/" + id);
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable long id, @RequestParam Outcome outcome, HttpServletRequest request, Model model) {
        try {
            reports.close(new ReportId(id), SignedInStaff.member(request), outcome);
        } catch (CaseRefused e) {
            return refused(id, e, model);
        }
        return new ModelAndView("redirect:/console/queue");
    }

    private ModelAndView refused(long id, CaseRefused refusal, Model model) {
        find(id, model);
        model.addAttribute("problem", "refused." + refusal.reason());
        return new ModelAndView(PAGE, model.asMap(), HttpStatus.CONFLICT);
    }

    private void find(long id, Model model) {
        model.addAttribute(
                "report",
                reports.find(new ReportId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
