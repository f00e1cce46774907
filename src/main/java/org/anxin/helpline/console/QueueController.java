package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.report.Outcome;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The queue of reports, and one report. */
@Controller
@RequestMapping("/console")
class QueueController {

    private static final int CLOSED_SHOWN = 20;
    private static final String REPORT_PAGE = "console/report";

    private final Reports reports;
    private final LiveUpdates updates;
    private final Wording wording;

    QueueController(Reports reports, LiveUpdates updates, Wording wording) {
        this.reports = reports;
        this.updates = updates;
        this.wording = wording;
    }

    @ModelAttribute
    void wording(Model model) {
        model.addAttribute("wording", wording);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("longest", Reports.MAX_ANSWER);
    }

    @GetMapping
    String queue(Model model) {
        rows(model);
        return "console/queue";
    }

    @GetMapping("/queue")
    String rows(Model model) {
        model.addAttribute("open", reports.queue());
        model.addAttribute("closed", reports.closed(CLOSED_SHOWN));
        return "console/queue :: rows";
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return updates.open();
    }

    @GetMapping("/reports/{id}")
    String report(@PathVariable long id, HttpServletRequest request, Model model) {
        find(id, model);
        try {
            reports.open(new ReportId(id), SignedInStaff.member(request));
        } catch (CaseRefused erasedMeanwhile) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        find(id, model);
        return REPORT_PAGE;
    }

    @GetMapping("/reports/{id}/live")
    String live(@PathVariable long id, Model model) {
        // Words of somebody who erased them leave the pages that are open, too.
        if (reports.find(new ReportId(id)).isEmpty()) {
            return "console/erased :: live";
        }
        find(id, model);
        return "console/report :: live";
    }

    @PostMapping("/reports/{id}/answer")
    ModelAndView answer(@PathVariable long id, @RequestParam String text, HttpServletRequest request, Model model) {
        try {
            reports.answer(new ReportId(id), SignedInStaff.member(request), text);
        } catch (CaseRefused e) {
            model.addAttribute("text", text);
            return refused(id, e, model);
        }
        return new ModelAndView("redirect:/console/reports/" + id);
    }

    @PostMapping("/reports/{id}/close")
    ModelAndView close(@PathVariable long id, @RequestParam Outcome outcome, HttpServletRequest request, Model model) {
        try {
            reports.close(new ReportId(id), SignedInStaff.member(request), outcome);
        } catch (CaseRefused e) {
            return refused(id, e, model);
        }
        return new ModelAndView("redirect:/console");
    }

    private ModelAndView refused(long id, CaseRefused refusal, Model model) {
        find(id, model);
        model.addAttribute("problem", "refused." + refusal.reason());
        return new ModelAndView(REPORT_PAGE, model.asMap(), HttpStatus.CONFLICT);
    }

    private void find(long id, Model model) {
        model.addAttribute(
                "report",
                reports.find(new ReportId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
