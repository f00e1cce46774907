package org.anxin.helpline.console;

import org.anxin.helpline.privacy.Checks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the nightly checks found. */
@Controller
class PrivacyController {

    private final Checks checks;
    private final CheckWords words;
    private final Wording wording;

    PrivacyController(Checks checks, CheckWords words, Wording wording) {
        this.checks = checks;
        this.words = words;
        this.wording = wording;
    }

    @GetMapping("/console/privacy")
    String checks(Model model) {
        model.addAttribute("checks", checks.latest());
        model.addAttribute("words", words);
        model.addAttribute("wording", wording);
        return "console/privacy";
    }
}
