package org.anxin.helpline.console;

import static org.anxin.helpline.staff.Role.ADMINISTRATOR;
import static org.anxin.helpline.staff.Role.AUDITOR;
import static org.anxin.helpline.staff.Role.CASEWORKER;
import static org.anxin.helpline.staff.Role.CUSTODIAN;
import static org.anxin.helpline.staff.Role.EDITOR;
import static org.anxin.helpline.staff.Role.INTAKE;
import static org.anxin.helpline.staff.Role.LEAD;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import org.anxin.helpline.console.Audience.Everyone;
import org.anxin.helpline.console.Audience.Machines;
import org.anxin.helpline.console.Audience.Only;
import org.anxin.helpline.console.Audience.PasswordKnown;
import org.anxin.helpline.console.Audience.SignedIn;
import org.anxin.helpline.staff.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Who may do what: the one table of routes and roles. What is not in it is refused, and a test fails for a route
 * without a row of its own. {@code docs/access.md} is written from it.
 */
final class Access {

    private static final Audience READ = only(INTAKE, CASEWORKER, LEAD);
    private static final Audience DECIDE = only(CASEWORKER, LEAD);
    private static final Audience ADMIN = only(ADMINISTRATOR);
    private static final Audience PASSWORD_KNOWN = new PasswordKnown();
    private static final Audience ANY_STAFF = new SignedIn();
    private static final Audience EVERYONE = new Everyone();
    private static final Audience MACHINES = new Machines();

    /** The first row that matches decides. */
    static final List<Rule> TABLE = List.of(
            Rule.any("/webhooks/**", MACHINES),
            Rule.any("/actuator/**", MACHINES),
            new Rule(POST, "/simulator/messages", MACHINES),
            new Rule(GET, "/simulator/thread", MACHINES),
            new Rule(GET, "/simulator/events", MACHINES),
            new Rule(GET, "/", EVERYONE),
            new Rule(GET, "/simulator", EVERYONE),
            Rule.any("/error", EVERYONE),
            new Rule(GET, "/*.css", EVERYONE),
            new Rule(GET, "/*.js", EVERYONE),
            new Rule(GET, "/webjars/**", EVERYONE),
            new Rule(GET, "/console/sign-in", EVERYONE),
            new Rule(GET, "/console/second-factor", PASSWORD_KNOWN),
            new Rule(POST, "/console/second-factor", PASSWORD_KNOWN),
            new Rule(GET, "/console/second-factor/new", PASSWORD_KNOWN),
            new Rule(POST, "/console/second-factor/new", PASSWORD_KNOWN),
            new Rule(POST, "/console/passkey/options", EVERYONE),
            new Rule(POST, "/console/passkey", EVERYONE),
            new Rule(POST, "/console/passkeys/options", PASSWORD_KNOWN),
            new Rule(POST, "/console/passkeys", PASSWORD_KNOWN),
            new Rule(POST, "/console/passkeys/{id}/remove", ANY_STAFF),
            new Rule(GET, "/console/me", ANY_STAFF),
            new Rule(POST, "/console/me/ties", ANY_STAFF),
            new Rule(POST, "/console/me/phone", READ),
            new Rule(POST, "/console/me/phone/code", READ),
            new Rule(POST, "/console/me/phone/remove", READ),
            new Rule(GET, "/console/awake", ANY_STAFF),
            new Rule(GET, "/console/password", ANY_STAFF),
            new Rule(POST, "/console/password", ANY_STAFF),
            new Rule(GET, "/console", READ),
            new Rule(GET, "/console/today", READ),
            new Rule(POST, "/console/next", READ),
            new Rule(GET, "/console/queue", READ),
            new Rule(GET, "/console/queue/rows", READ),
            new Rule(POST, "/console/queue/export", DECIDE),
            new Rule(GET, "/console/practice", READ),
            new Rule(GET, "/console/practice/{id}", READ),
            new Rule(POST, "/console/practice/restart", READ),
            new Rule(POST, "/console/practice/{id}/take", READ),
            new Rule(POST, "/console/practice/{id}/preview", READ),
            new Rule(POST, "/console/practice/{id}/answer", READ),
            new Rule(POST, "/console/practice/{id}/refer", READ),
            new Rule(POST, "/console/practice/{id}/close", READ),
            new Rule(POST, "/console/views", READ),
            new Rule(POST, "/console/views/{id}/remove", READ),
            new Rule(GET, "/console/events", READ),
            new Rule(GET, "/console/reports/{id}", READ),
            new Rule(GET, "/console/reports/{id}/live", READ),
            new Rule(POST, "/console/reports/{id}/answer", READ),
            new Rule(POST, "/console/reports/{id}/take", READ),
            new Rule(POST, "/console/reports/{id}/note", READ),
            new Rule(POST, "/console/reports/{id}/preview", READ),
            new Rule(POST, "/console/reports/{id}/about", READ),
            new Rule(POST, "/console/reports/{id}/close", DECIDE),
            new Rule(POST, "/console/reports/{id}/move", DECIDE),
            new Rule(POST, "/console/reports/{id}/severity", DECIDE),
            new Rule(POST, "/console/reports/{id}/link/{other}", DECIDE),
            new Rule(POST, "/console/reports/{id}/merge/{into}", DECIDE),
            new Rule(POST, "/console/reports/{id}/take-over", DECIDE),
            new Rule(POST, "/console/reports/{id}/hand-back", DECIDE),
            new Rule(POST, "/console/reports/{id}/approve", DECIDE),
            new Rule(POST, "/console/reports/{id}/decline", DECIDE),
            new Rule(POST, "/console/reports/{id}/referrals", DECIDE),
            new Rule(POST, "/console/reports/{id}/referrals/{referral}", DECIDE),
            new Rule(POST, "/console/reports/{id}/export", DECIDE),
            new Rule(POST, "/console/reports/{id}/call-back", DECIDE),
            new Rule(GET, "/console/call-backs", only(CUSTODIAN)),
            new Rule(POST, "/console/call-backs/{id}/grant", only(CUSTODIAN)),
            new Rule(POST, "/console/call-backs/{id}/decline", only(CUSTODIAN)),
            new Rule(GET, "/console/alarms", READ),
            new Rule(POST, "/console/alarms/{id}/acknowledge", READ),
            new Rule(GET, "/console/duty", READ),
            new Rule(POST, "/console/duty/mail", READ),
            new Rule(POST, "/console/duty/shifts", DECIDE),
            new Rule(POST, "/console/duty/shifts/{id}/remove", DECIDE),
            new Rule(POST, "/console/duty/drill", DECIDE),
            new Rule(GET, "/console/statistics", READ),
            new Rule(GET, "/console/statistics/table.csv", READ),
            new Rule(GET, "/console/outreach", READ),
            new Rule(POST, "/console/outreach/requests/{id}/answered", READ),
            new Rule(POST, "/console/outreach/requests/{id}/done", DECIDE),
            new Rule(GET, "/console/channels", only(INTAKE, CASEWORKER, LEAD, ADMINISTRATOR)),
            new Rule(GET, "/console/privacy", ANY_STAFF),
            new Rule(GET, "/console/answers", only(INTAKE, CASEWORKER, EDITOR, LEAD)),
            new Rule(GET, "/console/candidates.tsv", only(EDITOR, LEAD)),
            new Rule(GET, "/console/standing", only(EDITOR, LEAD, ADMINISTRATOR)),
            new Rule(GET, "/console/audit", only(AUDITOR)),
            new Rule(GET, "/console/accounts", ADMIN),
            new Rule(POST, "/console/accounts", ADMIN),
            new Rule(POST, "/console/accounts/{id}/roles", ADMIN),
            new Rule(POST, "/console/accounts/{id}/reset", ADMIN),
            new Rule(POST, "/console/accounts/{id}/disable", ADMIN),
            new Rule(POST, "/console/accounts/{id}/enable", ADMIN),
            new Rule(POST, "/console/accounts/{id}/ties", ADMIN),
            new Rule(POST, "/console/accounts/{id}/ties/{tie}/remove", ADMIN));

    /** Pages to begin with, best first. The last one is anybody's. */
    private static final List<String> HOMES =
            List.of("/console", "/console/call-backs", "/console/audit", "/console/accounts", "/console/me");

    private Access() {}

    /** Where somebody with these roles lands after signing in. */
    static String home(Set<Role> roles) {
        return HOMES.stream()
                .filter(path -> allows(roles, GET, path))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a signed-in person with these roles may do that. */
    static boolean allows(Set<Role> roles, HttpMethod method, String path) {
        return TABLE.stream()
                .filter(rule -> rule.matches(method, PathContainer.parsePath(path)))
                .findFirst()
                .map(rule -> rule.audience().includes(roles))
                .orElse(false);
    }

    private static Audience only(Role... roles) {
        return new Only(Set.of(roles));
    }
}
