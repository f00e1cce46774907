package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anxin.helpline.console.InventedCases.Invented;
import org.anxin.helpline.console.Practice.Played;
import org.anxin.helpline.report.CaseMove;
import org.anxin.helpline.report.Outcome;
import org.anxin.helpline.report.Referrals.Consent;
import org.anxin.helpline.report.Referrals.Partner;
import org.anxin.helpline.report.Replies;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.understanding.Severity;
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

/** Take, read, answer, refer and close, on invented cases: nothing is sent and nothing is kept. */
@Controller
@RequestMapping("/console/practice")
class PracticeController {

    private static final String KEPT = "practice";
    private static final String PAGE = "redirect:/console/practice";
    private static final String CASE = "console/practice-case";

    private final InventedCases invented;
    private final Replies replies;
    private final Wording wording;
    private final Clock clock;

    PracticeController(InventedCases invented, Replies replies, Wording wording, Clock clock) {
        this.invented = invented;
        this.replies = replies;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String list(HttpServletRequest request, Locale language, Model model) {
        model.addAttribute("practice", practice(request));
        model.addAttribute("cases", invented.all(language));
        model.addAttribute("wording", wording);
        return "console/practice";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Locale language, Model model) {
        Invented one = find(id, language);
        model.addAttribute("one", one);
        model.addAttribute("played", practice(request).of(one.id()));
        model.addAttribute("me", SignedInStaff.member(request).username());
        model.addAttribute("templates", replies.templates());
        model.addAttribute("longest", Reports.MAX_ANSWER);
        model.addAttribute("partners", Partner.values());
        model.addAttribute("consents", Consent.values());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("wording", wording);
        return CASE;
    }

    /** As on a real case, with the facts of the invented one. */
    @PostMapping("/{id}/preview")
    String preview(
            @PathVariable String id, @RequestParam(defaultValue = "") String text, Locale language, Model model) {
        Invented one = find(id, language);
        model.addAttribute("preview", replies.rehearse(one.facts(), one.severity(), language, text));
        model.addAttribute("wording", wording);
        return "console/preview :: preview";
    }

    @PostMapping("/{id}/take")
    String take(@PathVariable String id, HttpServletRequest request, Locale language) {
        String me = SignedInStaff.member(request).username();
        return play(
                id,
                request,
                language,
                one -> one.taken().moved(CaseMove.TAKE_UP).saying("taken", me, "", clock.instant()));
    }

    @PostMapping("/{id}/answer")
    String answer(@PathVariable String id, @RequestParam String text, HttpServletRequest request, Locale language) {
        String me = SignedInStaff.member(request).username();
        String words = text.strip();
        if (words.isEmpty() || words.length() > Reports.MAX_ANSWER) {
            return PAGE + "/" + id;
        }
        String back = find(id, language).answer();
        Instant now = clock.instant();
        return play(
                id,
                request,
                language,
                one -> one.taken()
                        .moved(CaseMove.ANSWER)
                        .saying("staff-wrote", me, words, now)
                        .moved(CaseMove.PERSON_WROTE)
                        .saying("person-wrote", "person", back, now));
    }

    @PostMapping("/{id}/refer")
    ModelAndView refer(
            @PathVariable String id,
            @RequestParam Partner partner,
            @RequestParam Consent consent,
            HttpServletRequest request,
            Locale language,
            Model model) {
        boolean endangered = find(id, language).severity() == Severity.DANGER && consent == Consent.DANGER;
        if (consent != Consent.GIVEN && !endangered) {
            one(id, request, language, model);
            return new ModelAndView(CASE, Map.of("problem", "refused.consent"), HttpStatus.CONFLICT);
        }
        String me = SignedInStaff.member(request).username();
        return new ModelAndView(play(
                id,
                request,
                language,
                one -> one.moved(CaseMove.REFER).saying("referred", me, wording.label(partner), clock.instant())));
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable String id, @RequestParam Outcome outcome, HttpServletRequest request, Locale language) {
        String me = SignedInStaff.member(request).username();
        play(
                id,
                request,
                language,
                one -> one.moved(CaseMove.CLOSE).saying("state", me, wording.label(outcome), clock.instant()));
        return PAGE;
    }

    @PostMapping("/restart")
    String restart(HttpServletRequest request) {
        request.getSession().removeAttribute(KEPT);
        return PAGE;
    }

    private String play(String id, HttpServletRequest request, Locale language, UnaryOperator<Played> change) {
        Practice practice = practice(request);
        Played before = practice.of(find(id, language).id());
        if (!before.closed()) {
            request.getSession().setAttribute(KEPT, practice.with(change.apply(before)));
        }
        return PAGE + "/" + id;
    }

    private Invented find(String id, Locale language) {
        return invented.find(id, language).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Practice practice(HttpServletRequest request) {
        return Optional.ofNullable((Practice) request.getSession().getAttribute(KEPT))
                .orElse(new Practice(Map.of()));
    }
}
