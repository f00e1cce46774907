package org.anxin.helpline.console;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of what the answers need: people write them in files, and see here when. */
@Controller
class AnswersController {

    private final AnswersDue due;

    AnswersController(AnswersDue due) {
        this.due = due;
    }

    @GetMapping("/console/answers")
    String page(Model model) {
        model.addAttribute("known", due.known());
        model.addAttribute("past", due.past());
        model.addAttribute("near", due.near());
        model.addAttribute("toRead", due.toRead());
        model.addAttribute("unsure", due.unsure());
        model.addAttribute("language", LocaleContextHolder.getLocale());
        return "console/answers";
    }
}
