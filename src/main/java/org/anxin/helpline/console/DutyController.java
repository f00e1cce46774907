package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.anxin.helpline.report.Duty;
import org.anxin.helpline.report.Duty.DutyRefused;
import org.anxin.helpline.report.Duty.Shift;
import org.anxin.helpline.report.DutyPhones;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rota, its hand-over notes, alarms and drills. */
@Controller
@RequestMapping("/console")
class DutyController {

    private static final String PAGE = "console/duty";
    private static final String AGAIN = "redirect:/console/duty";
    private static final ZoneId KUNMING = ZoneId.of("Asia/Shanghai");

    private final Duty duty;
    private final DutyPhones phones;
    private final Wording wording;

    DutyController(Duty duty, DutyPhones phones, Wording wording) {
        this.duty = duty;
        this.phones = phones;
        this.wording = wording;
    }

    @GetMapping("/duty")
    String duty(HttpServletRequest request, Model model) {
        StaffMember member = SignedInStaff.member(request);
        model.addAttribute("shifts", duty.shifts());
        model.addAttribute("now", duty.now().orElse(null));
        model.addAttribute("alarms", duty.recent(member));
        model.addAttribute("hasMail", duty.hasMail(member));
        model.addAttribute("phone", phones.of(member).orElse(null));
        model.addAttribute("me", member.username());
        model.addAttribute("wording", wording);
        return PAGE;
    }

    /** For the banner on every page. */
    @GetMapping("/alarms")
    String alarms(HttpServletRequest request, Model model) {
        model.addAttribute("open", duty.open(SignedInStaff.member(request)));
        model.addAttribute("wording", wording);
        return "console/alarms :: alarms";
    }

    @PostMapping("/alarms/{id}/acknowledge")
    String acknowledge(@PathVariable long id, HttpServletRequest request) {
        return duty.acknowledge(id, SignedInStaff.member(request))
                .map(ReportId::value)
                .map(report -> "redirect:/console/reports/" + report)
                .orElse(AGAIN);
    }

    @PostMapping("/duty/shifts")
    ModelAndView add(
            @RequestParam LocalDateTime start,
            @RequestParam LocalDateTime end,
            @RequestParam String first,
            @RequestParam String second,
            @RequestParam String lead,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Model model) {
        Shift shift = new Shift(
                0,
                start.atZone(KUNMING).toInstant(),
                end.atZone(KUNMING).toInstant(),
                first.strip(),
                second.strip(),
                lead.strip(),
                note.strip());
        try {
            duty.add(shift, SignedInStaff.member(request));
        } catch (DutyRefused e) {
            model.addAttribute("problem", "duty." + e.reason());
            duty(request, model);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(AGAIN);
    }

    @PostMapping("/duty/shifts/{id}/remove")
    String remove(@PathVariable long id, HttpServletRequest request) {
        duty.remove(id, SignedInStaff.member(request));
        return AGAIN;
    }

    @PostMapping("/duty/mail")
    String mail(@RequestParam String mail, HttpServletRequest request) {
        if (!mail.isBlank()) {
            duty.callAt(SignedInStaff.member(request), mail.strip());
        }
        return AGAIN;
    }

    @PostMapping("/duty/drill")
    String drill(HttpServletRequest request) {
        duty.drill(SignedInStaff.member(request));
        return AGAIN;
    }
}
