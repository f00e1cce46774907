package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.anxin.helpline.report.Corrections;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tells what a message was about, and hands out what was told as lines of a training file. */
@Controller
class CorrectionController {

    private final Corrections corrections;
    private final CasePage page;

    CorrectionController(Corrections corrections, CasePage page) {
        this.corrections = corrections;
        this.page = page;
    }

    @PostMapping("/console/reports/{id}/about")
    ModelAndView about(
            @PathVariable long id,
            @RequestParam long entry,
            @RequestParam String topic,
            HttpServletRequest request,
            Model model) {
        StaffMember by = SignedInStaff.member(request);
        return page.after(id, by, model, () -> corrections.about(new ReportId(id), by, entry, topic));
    }

    @GetMapping("/console/candidates.tsv")
    ResponseEntity<String> candidates(HttpServletRequest request) {
        String lines = corrections.candidates(SignedInStaff.member(request)).stream()
                .map(one -> one.topic() + "\t" + one.text() + "\n")
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"anxin-candidates.tsv\"")
                .header(HttpHeaders.CONTENT_TYPE, "text/tab-separated-values;charset=UTF-8")
                .body(lines);
    }
}
