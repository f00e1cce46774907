package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import org.anxin.helpline.report.CaseQueue;
import org.anxin.helpline.report.ReportId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a staff member sees first: the day in a few sentences, and the way to the next case. */
@Controller
@RequestMapping("/console")
class DeskController {

    private final CaseQueue queue;
    private final AnswersDue answers;

    DeskController(CaseQueue queue, AnswersDue answers) {
        this.queue = queue;
        this.answers = answers;
    }

    @GetMapping
    String desk(HttpServletRequest request, Model model) {
        today(request, model);
        return "console/desk";
    }

    @GetMapping("/today")
    String today(HttpServletRequest request, Model model) {
        model.addAttribute("today", queue.today(SignedInStaff.member(request)));
        model.addAttribute("past", answers.past().size());
        return "console/desk :: today";
    }

    @PostMapping("/next")
    String next(HttpServletRequest request) {
        return queue.takeNext(SignedInStaff.member(request))
                .map(ReportId::value)
                .map(id -> "redirect:/console/reports/" + id)
                .orElse("redirect:/console/queue?none");
    }
}
