package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.anxin.helpline.report.CaseQueue;
import org.anxin.helpline.report.CaseQueue.Tab;
import org.anxin.helpline.report.CaseState;
import org.anxin.helpline.report.Exports.Format;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line of cases, with its filters and the views that staff keep of it. */
@Controller
@RequestMapping("/console")
class QueueController {

    private static final int LONGEST_NAME = 40;

    private final CaseQueue queue;
    private final SavedViews views;
    private final LiveUpdates updates;
    private final Wording wording;

    QueueController(CaseQueue queue, SavedViews views, LiveUpdates updates, Wording wording) {
        this.queue = queue;
        this.views = views;
        this.updates = updates;
        this.wording = wording;
    }

    @GetMapping("/queue")
    String queue(QueueForm form, HttpServletRequest request, Model model) {
        rows(form, request, model);
        model.addAttribute("views", views.of(SignedInStaff.member(request)));
        model.addAttribute("severities", List.of(Severity.values()).reversed());
        model.addAttribute("states", CaseState.values());
        model.addAttribute("formats", Format.values());
        model.addAttribute("none", request.getParameter("none") != null);
        return "console/queue";
    }

    @GetMapping("/queue/rows")
    String rows(QueueForm form, HttpServletRequest request, Model model) {
        StaffMember member = SignedInStaff.member(request);
        model.addAttribute("line", queue.page(form.filter(), member));
        model.addAttribute("form", form);
        model.addAttribute("filter", form.filter());
        model.addAttribute("query", form.query());
        model.addAttribute("tabs", Tab.values());
        model.addAttribute("pageSize", CaseQueue.PAGE);
        model.addAttribute("wording", wording);
        return "console/queue :: rows";
    }

    @PostMapping("/views")
    String save(@ModelAttribute QueueForm form, @RequestParam String name, HttpServletRequest request) {
        String kept = name.strip();
        if (!kept.isEmpty()) {
            views.save(
                    SignedInStaff.member(request),
                    kept.substring(0, Math.min(LONGEST_NAME, kept.length())),
                    form.kept());
        }
        return "redirect:/console/queue" + form.kept();
    }

    @PostMapping("/views/{id}/remove")
    String remove(@PathVariable long id, HttpServletRequest request) {
        views.remove(SignedInStaff.member(request), id);
        return "redirect:/console/queue";
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(HttpServletRequest request) {
        return updates.open(SignedInStaff.member(request));
    }
}
