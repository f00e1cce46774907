package org.anxin.helpline.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.anxin.helpline.Chromium;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.staff.Role;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** An administrator makes an account, and a new colleague comes in with it. */
@RunningHelpline
class AccountsPagesIT {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String CHOSEN = "a password of her own";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private final String admin = "admin-" + UUID.randomUUID().toString().substring(0, 8);
    private final String colleague = "wang-" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext office;
    private BrowserContext hers;

    @BeforeEach
    void anAdministrator() {
        StaffBrowser.of(admin, Set.of(Role.ADMINISTRATOR), port, jdbc, passwords);
        office = CHROMIUM.browser().newContext(new NewContextOptions().setLocale("zh-CN"));
        hers = CHROMIUM.browser()
                .newContext(new NewContextOptions().setLocale("en").setViewportSize(390, 844));
    }

    @AfterEach
    void nothingWasBlocked() {
        office.close();
        hers.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_new_colleague_chooses_a_password_sets_up_the_second_step_and_comes_in_with_it() throws Exception {
        Page accounts = open(office);
        signIn(accounts, "用户名", "密码", "登录", admin, StaffBrowser.PASSWORD);
        accounts.getByLabel("用户名").fill(colleague);
        accounts.getByLabel("同事看到的名字").fill("王姐");
        accounts.locator("main > section:last-child").getByLabel("接案").check();
        button(accounts, "建立账号");
        String oneTime = accounts.locator(".issued .secret").textContent();
        assertThat(oneTime).hasSize(19);
        accounts.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("accounts.png")));

        Page page = open(hers);
        signIn(page, "Username", "Password", "Sign in", colleague, oneTime);
        page.getByLabel("New password").fill(CHOSEN);
        page.getByLabel("Once more").fill(CHOSEN);
        button(page, "Save");
        page.navigate(url("/console/me"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set up the second step"))
                .click();
        assertThat(page.locator("svg.square path")).isVisible();
        String secret = page.locator(".secret").textContent();
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("second-step.png")));
        page.getByLabel("The code that the app shows now").fill(code(secret, 0));
        button(page, "Go on");
        assertThat(page.locator(".codes li")).hasCount(10);
        String recovery = page.locator(".codes li").first().textContent();

        signOut(page);
        signIn(page, "Username", "Password", "Sign in", colleague, CHOSEN);
        page.getByLabel("Code of your app").fill("000000");
        button(page, "Go on");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("not right");
        page.getByLabel("Code of your app").fill(code(secret, 1));
        button(page, "Go on");
        assertThat(page).hasURL(url("/console"));

        signOut(page);
        signIn(page, "Username", "Password", "Sign in", colleague, CHOSEN);
        page.getByLabel("Code of your app").fill(recovery);
        button(page, "Go on");
        assertThat(page).hasURL(url("/console"));
    }

    @Test
    void a_page_that_nobody_touches_locks_itself() {
        Page page = office.newPage();
        page.clock().install();
        page.navigate(url("/console/accounts"));
        signIn(page, "用户名", "密码", "登录", admin, StaffBrowser.PASSWORD);
        assertThat(page.locator("h1")).containsText("账号");
        // The script that locks comes after the words.
        page.waitForLoadState();
        page.clock().runFor("14:00");
        assertThat(page.locator("main")).isVisible();
        page.keyboard().press("Shift");
        page.clock().runFor("14:00");
        assertThat(page.locator("main")).isVisible();
        page.clock().runFor("02:00");
        assertThat(page).hasURL(url("/console/sign-in?out"));
        page.navigate(url("/console/accounts"));
        assertThat(page).hasURL(url("/console/sign-in"));
    }

    private Page open(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) {
                complaints.add(message.text());
            }
        });
        page.navigate(url("/console"));
        return page;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static void signIn(
            Page page, String nameLabel, String passwordLabel, String button, String username, String password) {
        page.getByLabel(nameLabel).fill(username);
        page.getByLabel(passwordLabel).fill(password);
        button(page, button);
    }

    /** Her phone shows the menu as one button. */
    private static void signOut(Page page) {
        page.locator(".menu > summary").click();
        button(page, "Sign out");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** What her app shows, or will show in that many steps. */
    private static String code(String secret, int later) throws Exception {
        var generator = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        return generator.generateOneTimePasswordString(
                key, Instant.now().plus(generator.getTimeStep().multipliedBy(later)));
    }
}
