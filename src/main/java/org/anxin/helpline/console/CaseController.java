package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.anxin.helpline.report.CaseFiles;
import org.anxin.helpline.report.CaseFiles.CaseFile;
import org.anxin.helpline.report.Outcome;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

    private final Reports reports;
    private final CaseFiles files;
    private final CasePage page;

    CaseController(Reports reports, CaseFiles files, CasePage page) {
        this.reports = reports;
        this.files = files;
        this.page = page;
    }

    @GetMapping
    String report(@PathVariable long id, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        CaseFile file =
                files.read(new ReportId(id), by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (file.report().summary().unread()) {
            reports.open(new ReportId(id), by);
        }
        page.show(file, by, model);
        return CasePage.VIEW;
    }

    @GetMapping("/live")
    String live(@PathVariable long id, HttpServletRequest request, Model model) {
        // Words of somebody who erased them leave the pages that are open, too.
        StaffMember by = SignedInStaff.member(request);
        Optional<CaseFile> file = files.read(new ReportId(id), by);
        if (file.isEmpty()) {
            return "console/erased :: live";
        }
        page.show(file.get(), by, model);
        return CasePage.VIEW + " :: live";
    }

    @PostMapping("/take")
    ModelAndView take(@PathVariable long id, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> reports.take(new ReportId(id), by));
    }

    @PostMapping("/answer")
    ModelAndView answer(
            @PathVariable long id,
            @RequestParam String text,
            @RequestParam(defaultValue = "9223372036854775807") long seen,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        model.addAttribute("text", text);
        return page.after(id, by, model, () -> reports.answer(new ReportId(id), by, text, seen));
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable long id, @RequestParam Outcome outcome, HttpServletRequest request, Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> reports.close(new ReportId(id), by, outcome), "redirect:/console/queue");
    }
}
