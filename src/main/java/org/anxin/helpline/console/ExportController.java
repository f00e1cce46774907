package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.anxin.helpline.report.Exports;
import org.anxin.helpline.report.Exports.CaseCopy;
import org.anxin.helpline.report.Exports.Format;
import org.anxin.helpline.report.Exports.ListCopy;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Copies of a case and of the line, to print, to calculate with and for other programs. */
@Controller
@RequestMapping("/console")
class ExportController {

    private final Exports exports;
    private final Papers papers;
    private final PdfPaper pdf;
    private final JsonBundle json;
    private final CasePage page;

    ExportController(Exports exports, Papers papers, PdfPaper pdf, JsonBundle json, CasePage page) {
        this.exports = exports;
        this.papers = papers;
        this.pdf = pdf;
        this.json = json;
        this.page = page;
    }

    @PostMapping("/reports/{id}/export")
    ModelAndView report(
            @PathVariable long id,
            @RequestParam Format format,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        ReportId report = new ReportId(id);
        try {
            CaseCopy copy = whole ? exports.whole(report, by, format, reason) : exports.redacted(report, by, format);
            byte[] bytes = format == Format.JSON ? json.of(copy) : written(papers.of(copy), format);
            return download(copy.stamp().copy(), format, bytes);
        } catch (CaseRefused e) {
            page.fill(id, by, model);
            model.addAttribute("reason", reason);
            model.addAttribute("problem", "refused." + e.reason());
            return new ModelAndView(CasePage.VIEW, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    @PostMapping("/queue/export")
    ModelAndView line(@ModelAttribute QueueForm form, @RequestParam Format format, HttpServletRequest request) {
        ListCopy copy = exports.line(form.filter(), SignedInStaff.member(request), format);
        byte[] bytes = format == Format.JSON ? json.of(copy) : written(papers.of(copy), format);
        return download(copy.stamp().copy(), format, bytes);
    }

    private byte[] written(Paper paper, Format format) {
        return format == Format.PDF
                ? pdf.of(paper)
                : Spreadsheet.of(paper).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ModelAndView download(long copy, Format format, byte[] bytes) {
        String name = "anxin-" + copy;
        return new ModelAndView(
                switch (format) {
                    case PDF -> new Download(name + ".pdf", "application/pdf", bytes);
                    case CSV -> new Download(name + ".csv", "text/csv;charset=UTF-8", bytes);
                    case JSON -> new Download(name + ".zip", "application/zip", bytes);
                });
    }
}
