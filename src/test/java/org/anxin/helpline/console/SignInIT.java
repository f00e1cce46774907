package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Administration;
import org.anxin.helpline.staff.AuditEntry;
import org.anxin.helpline.staff.AuditReview;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.SecondFactor;
import org.anxin.helpline.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The ways into the console, and out of it. */
@RunningHelpline
class SignInIT {

    private static final Set<Role> CASES = Set.of(Role.CASEWORKER);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Administration administration;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private AuditReview review;

    private final String name = "li-" + UUID.randomUUID().toString().substring(0, 8);
    private final StaffMember admin = new StaffMember(-1, "admin", "admin", EnumSet.of(Role.ADMINISTRATOR));
    private StaffBrowser li;

    @BeforeEach
    void signedIn() {
        li = StaffBrowser.of(name, CASES, port, jdbc, passwords);
    }

    @Test
    void guessing_stops_at_the_limit_and_even_the_right_password_waits() {
        StaffBrowser guesser = new StaffBrowser(port);
        int guesses = 0;
        while (to(guesser.signIn(name, "wrong " + guesses)).endsWith("?failed")) {
            guesses++;
        }
        assertThat(guesses).as("ten, and those that time gave back").isBetween(10, 14);
        assertThat(to(guesser.signIn(name.toUpperCase(Locale.ROOT), StaffBrowser.PASSWORD)))
                .endsWith("?wait");
        assertThat(actions()).contains("sign-in-failed").doesNotContain("signed-out");
    }

    @Test
    void a_password_alone_opens_nothing_when_there_is_a_second_factor() {
        StaffMember member = accounts.find(name).orElseThrow().member();
        secondFactor.offer(member);
        jdbc.sql("update staff_totp set secret = pending where staff = ?")
                .param(member.id())
                .update();
        StaffBrowser half = new StaffBrowser(port);
        assertThat(to(half.signIn(name, StaffBrowser.PASSWORD))).endsWith("/console/second-factor");
        for (String path : Set.of("/console", "/console/queue", "/console/me", "/console/password")) {
            assertThat(to(half.get(path))).as(path).endsWith("/console/second-factor");
        }
        assertThat(to(half.get("/console/second-factor/new")))
                .as("a password must not be enough to replace the factor")
                .endsWith("/console/second-factor");
        for (int i = 0; i < 9; i++) {
            assertThat(half.submit("/console/second-factor", "/console/second-factor", Map.of("code", "00000" + i))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(actions().stream().filter("second-factor-failed"::equals)).hasSizeBetween(5, 8);
        assertThat(half.get("/console/queue").statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_loses_a_right_loses_it_at_once() {
        long id = accounts.find(name).orElseThrow().member().id();
        assertThat(li.get("/console/queue").statusCode()).isEqualTo(200);
        administration.giveRoles(id, EnumSet.of(Role.EDITOR), admin);
        assertThat(to(li.get("/console/queue"))).endsWith("/console/sign-in");
        assertThat(to(li.signIn(name, StaffBrowser.PASSWORD))).endsWith("/console/me");
        assertThat(li.get("/console/queue").statusCode()).isEqualTo(403);
        administration.disable(id, admin);
        assertThat(to(li.get("/console/me"))).endsWith("/console/sign-in");
        assertThat(to(li.signIn(name, StaffBrowser.PASSWORD))).endsWith("?failed");
    }

    @Test
    void the_oldest_of_too_many_browsers_gives_way() {
        for (int i = 0; i < 3; i++) {
            new StaffBrowser(port).signIn(name, StaffBrowser.PASSWORD);
        }
        assertThat(to(li.get("/console/queue"))).endsWith("?ended");
    }

    @Test
    void coming_and_going_is_on_the_trail() {
        li.submit("/console/me", "/console/sign-out", Map.of());
        assertThat(actions()).contains("signed-in");
        assertThat(review.verify().holds()).isTrue();
    }

    @Test
    void no_page_of_a_case_is_kept_by_a_browser_and_every_answer_demands_https() {
        HttpResponse<String> page = li.get("/console");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=63072000", "includeSubDomains");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private List<String> actions() {
        return review.latest(name, 50).stream().map(AuditEntry::action).toList();
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }
}
