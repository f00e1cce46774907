package org.anxin.helpline.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anxin.helpline.Chromium;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Administration;
import org.anxin.helpline.staff.AuditEntry;
import org.anxin.helpline.staff.AuditReview;
import org.anxin.helpline.staff.Passkeys;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A browser with an authenticator of its own, as a laptop has one. */
@RunningHelpline
class PasskeyIT {

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

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
    private Passkeys passkeys;

    @Autowired
    private AuditReview review;

    private final String name = "zhou-" + UUID.randomUUID().toString().substring(0, 8);
    private final StaffMember admin = new StaffMember(-1, "admin", "admin", EnumSet.of(Role.ADMINISTRATOR));
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private CDPSession devices;
    private String authenticator;
    private Page page;
    private StaffMember zhou;

    @BeforeEach
    void aLaptop() {
        StaffBrowser.of(name, Set.of(Role.CASEWORKER), port, jdbc, passwords);
        zhou = accounts.find(name).orElseThrow().member();
        context = CHROMIUM.browser().newContext(new NewContextOptions().setLocale("en"));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        authenticator = devices.send("WebAuthn.addVirtualAuthenticator", added)
                .get("authenticatorId")
                .getAsString();
    }

    @AfterEach
    void nothingWasBlocked() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_passkey_is_made_on_her_own_page_and_opens_the_console_by_itself() {
        makeOne();
        assertThat(page.getByText("My laptop")).isVisible();
        signOut();
        page.getByRole(AriaRole.BUTTON, named("Sign in with a passkey")).click();
        assertThat(page).hasURL(url("/console"));
        page.navigate(url("/console/queue"));
        assertThat(page.locator("h1")).isVisible();
        assertThat(actions()).contains("passkey-added", "signed-in");
    }

    @Test
    void who_has_one_needs_it_after_the_password_too() {
        makeOne();
        StaffBrowser half = new StaffBrowser(port);
        assertThat(to(half.signIn(name, StaffBrowser.PASSWORD))).endsWith("/console/second-factor");
        assertThat(to(half.get("/console/queue"))).endsWith("/console/second-factor");
        assertThat(to(half.get("/console/second-factor/new")))
                .as("a password must not be enough to add another factor")
                .endsWith("/console/second-factor");
        assertThat(half.submit("/console/second-factor", "/console/passkeys/options", Map.of())
                        .statusCode())
                .isEqualTo(422);
        assertThat(half.submit("/console/second-factor", "/console/second-factor", Map.of("code", "123456"))
                        .statusCode())
                .isEqualTo(422);

        signOut();
        password();
        assertThat(page).hasURL(url("/console/second-factor"));
        assertThat(page.getByLabel("Code of your app")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Sign in with a passkey")).click();
        assertThat(page).hasURL(url("/console"));
    }

    @Test
    void a_device_that_does_not_know_its_owner_opens_nothing() {
        makeOne();
        signOut();
        JsonObject stranger = new JsonObject();
        stranger.addProperty("authenticatorId", authenticator);
        stranger.addProperty("isUserVerified", false);
        devices.send("WebAuthn.setUserVerified", stranger);
        page.getByRole(AriaRole.BUTTON, named("Sign in with a passkey")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/console/sign-in.*"));
    }

    @Test
    void an_answer_opens_once_and_only_to_the_question_it_was_given_to() {
        makeOne();
        signOut();
        Request sent = page.waitForRequest(
                url("/console/passkey"),
                () -> page.getByRole(AriaRole.BUTTON, named("Sign in with a passkey"))
                        .click());
        assertThat(page).hasURL(url("/console"));
        String credential =
                URLDecoder.decode(sent.postData().replaceFirst(".*credential=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        assertThat(credential).contains("\"signature\"");

        assertThat(page.evaluate("""
                        async credential => (await fetch("/console/passkey", {
                            method: "POST",
                            body: new URLSearchParams({
                                credential, _csrf: document.querySelector("[name=_csrf]").value }) })).url
                        """, credential))
                .as("a second time, in her own session")
                .asString()
                .endsWith("?passkey");
        StaffBrowser thief = new StaffBrowser(port);
        assertThat(enter(thief, credential)).as("without a question").endsWith("?passkey");
        thief.submit("/console/sign-in", "/console/passkey/options", Map.of());
        assertThat(enter(thief, credential)).as("to another question").endsWith("?passkey");
        for (String nonsense : List.of(
                "", "{}", "[]", "null", "\u0000", credential.replace("\"signature\":\"", "\"signature\":\"AA"))) {
            thief.submit("/console/sign-in", "/console/passkey/options", Map.of());
            assertThat(enter(thief, nonsense)).as(nonsense).endsWith("?passkey");
        }
        assertThat(to(thief.get("/console/queue"))).endsWith("/console/sign-in");
    }

    @Test
    void making_one_takes_more_than_an_open_page() {
        password();
        page.navigate(url("/console/me"));
        page.getByLabel("What you call the device").fill("A thief's");
        page.getByLabel("Your password").fill("not hers");
        page.getByRole(AriaRole.BUTTON, named("Add a passkey")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(passkeys.has(zhou)).isFalse();
    }

    @Test
    void it_goes_when_she_removes_it_and_when_her_account_is_reset_or_closed() {
        makeOne();
        page.getByRole(AriaRole.BUTTON, named("Remove")).click();
        assertThat(page.getByText("My laptop")).hasCount(0);
        assertThat(passkeys.has(zhou)).isFalse();
        assertThat(actions()).contains("passkey-removed");

        makeOne();
        signOut();
        administration.disable(zhou.id(), admin);
        page.getByRole(AriaRole.BUTTON, named("Sign in with a passkey")).click();
        assertThat(page).hasURL(url("/console/sign-in?passkey"));
        administration.enable(zhou.id(), admin);
        administration.reset(zhou.id(), admin);
        assertThat(passkeys.has(zhou)).isFalse();
        page.getByRole(AriaRole.BUTTON, named("Sign in with a passkey")).click();
        assertThat(page).hasURL(url("/console/sign-in?passkey"));
    }

    private void makeOne() {
        password();
        page.navigate(url("/console/me"));
        page.getByLabel("What you call the device").fill("My laptop");
        page.getByLabel("Your password").fill(StaffBrowser.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Add a passkey")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Remove"))).isVisible();
        assertThat(passkeys.has(zhou)).isTrue();
    }

    private void password() {
        page.navigate(url("/console/sign-in"));
        if (page.getByLabel("Username").count() == 0) {
            return;
        }
        page.getByLabel("Username").fill(name);
        page.getByLabel("Password").fill(StaffBrowser.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.waitForLoadState();
    }

    private void signOut() {
        page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
        assertThat(page).hasURL(url("/console/sign-in?out"));
    }

    private static String enter(StaffBrowser browser, String credential) {
        return to(browser.submit("/console/sign-in", "/console/passkey", Map.of("credential", credential)));
    }

    private List<String> actions() {
        return review.latest(name, 50).stream().map(AuditEntry::action).toList();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " " + answer.body());
    }
}
