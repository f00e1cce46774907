package org.anxin.helpline.console;

import org.anxin.helpline.staff.AuditReview;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail, for auditors: what was done last, and whether all of it holds. */
@Controller
class AuditController {

    private static final int SHOWN = 200;

    private final AuditReview review;
    private final Wording wording;

    AuditController(AuditReview review, Wording wording) {
        this.review = review;
        this.wording = wording;
    }

    @GetMapping("/console/audit")
    String audit(@RequestParam(defaultValue = "") String about, Model model) {
        model.addAttribute("verdict", review.verify());
        model.addAttribute("entries", review.latest(about.strip(), SHOWN));
        model.addAttribute("about", about.strip());
        model.addAttribute("wording", wording);
        return "console/audit";
    }
}
