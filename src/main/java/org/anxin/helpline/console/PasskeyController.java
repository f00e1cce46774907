package org.anxin.helpline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.anxin.helpline.staff.Passkeys;
import org.anxin.helpline.staff.Passkeys.Question;
import org.anxin.helpline.staff.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in with a passkey, and making and removing one's own. Each question is answered once. */
@Controller
class PasskeyController {

    private static final String ASKED = "passkey-asked";
    private static final String OFFERED = "passkey-offered";
    private static final int LONGEST_LABEL = 60;

    private final Passkeys passkeys;
    private final Doorway door;
    private final Proof proof;

    PasskeyController(Passkeys passkeys, Doorway door, Proof proof) {
        this.passkeys = passkeys;
        this.door = door;
        this.proof = proof;
    }

    @PostMapping(path = "/console/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String ask(HttpSession session) {
        return put(passkeys.ask(), ASKED, session);
    }

    @PostMapping("/console/passkey")
    String enter(@RequestParam String credential, HttpServletRequest request, HttpServletResponse response) {
        if (!door.mayTry(request)) {
            return "redirect:" + WebSecurity.SIGN_IN + "?wait";
        }
        Optional<StaffMember> member =
                taken(ASKED, request.getSession()).flatMap(asked -> passkeys.recognise(asked, credential));
        if (member.isEmpty()) {
            door.passkeyWrong(request);
            return "redirect:" + WebSecurity.SIGN_IN + "?passkey";
        }
        door.letInAnew(member.get(), request, response);
        return "redirect:" + Access.home(member.get().roles());
    }

    /** Who is in already shows once more that it is she: an open page alone must not make a key to the house. */
    @PostMapping(path = "/console/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> offer(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, Authentication who) {
        StaffMember member = SignedInStaff.member(request);
        boolean half = Doorway.hasNoRole(who);
        if (half ? door.mustProveFirst(member, who) : !proof.again(member, code)) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
        return ResponseEntity.ok(put(passkeys.offer(member), OFFERED, request.getSession()));
    }

    @PostMapping("/console/passkeys")
    String keep(
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication who) {
        StaffMember member = SignedInStaff.member(request);
        if (door.mustProveFirst(member, who)) {
            return "redirect:" + Doorway.SECOND_STEP;
        }
        String name =
                label.strip().substring(0, Math.min(LONGEST_LABEL, label.strip().length()));
        boolean kept = taken(OFFERED, request.getSession())
                .filter(asked -> passkeys.keep(member, asked, credential, name))
                .isPresent();
        if (kept && Doorway.hasNoRole(who)) {
            door.letIn(member, request, response);
        }
        return kept ? "redirect:/console/me" : "redirect:/console/me?passkey";
    }

    @PostMapping("/console/passkeys/{id}/remove")
    String remove(@PathVariable String id, HttpServletRequest request) {
        StaffMember member = SignedInStaff.member(request);
        if (door.isLastFactor(member)) {
            return "redirect:/console/me?last";
        }
        passkeys.remove(member, id);
        return "redirect:/console/me";
    }

    private static String put(Question question, String where, HttpSession session) {
        session.setAttribute(where, question.asked());
        return question.json();
    }

    private static Optional<Serializable> taken(String where, HttpSession session) {
        Object asked = session.getAttribute(where);
        session.removeAttribute(where);
        return Optional.ofNullable(asked).map(Serializable.class::cast);
    }
}
