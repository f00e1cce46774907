package org.anxin.helpline.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Set;
import org.anxin.helpline.Chromium;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.report.Handling;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the help says of the keys of a case. */
@RunningHelpline
class KeysIT {

    private static final String USERNAME = "li-keys";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Handling handling;

    @Autowired
    private Accounts accounts;

    private BrowserContext context;
    private Page page;
    private ReportId report;

    @BeforeEach
    void aCase() {
        StaffBrowser.of(USERNAME, Set.of(Role.CASEWORKER), port, jdbc, passwords);
        new Phone(port).report("拖欠工资");
        report = new ReportId(
                jdbc.sql("select max(id) from report").query(Long.class).single());
        context = CHROMIUM.browser().newContext(new NewContextOptions().setLocale("zh-CN"));
        page = context.newPage();
        page.navigate("http://localhost:" + port + "/console/sign-in");
        page.getByLabel("用户名").fill(USERNAME);
        page.getByLabel("密码").fill(StaffBrowser.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".sentences")).isVisible();
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void each_opens_its_part_and_puts_her_into_it() {
        open();
        press("a");
        assertThat(page.locator("h1 small")).containsText(USERNAME);
        page.waitForLoadState();
        press("r");
        assertThat(page.locator("#answer")).isFocused();
        press("n");
        assertThat(page.locator("#note")).isFocused();
        press("e");
        assertThat(page.locator("#severity")).isFocused();
        press("t");
        assertThat(page.locator(".templates")).hasAttribute("open", "");
        assertThat(page.locator(".pick").first()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#answer")).not().isEmpty();
        press("f");
        assertThat(page.locator("#partner")).isFocused();
        page.evaluate("window.print = () => document.body.dataset.printed = 'yes'");
        press("p");
        assertThat(page.locator("body[data-printed=yes]")).hasCount(1);
    }

    @Test
    void a_timeline_is_sifted_and_stays_so_when_something_comes() {
        handling.note(report, accounts.find(USERNAME).orElseThrow().member(), "打过电话");
        open();
        page.getByLabel("备注", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.locator(".timeline li:visible")).hasCount(1);
        handling.note(report, accounts.find(USERNAME).orElseThrow().member(), "又打了一次");
        assertThat(page.locator(".timeline li:visible")).hasCount(2);
        assertThat(page.locator(".timeline li.filed")).not().isVisible();
    }

    private void open() {
        page.navigate("http://localhost:" + port + "/console/reports/" + report.value());
        assertThat(page.locator("#connection[data-state=live]")).isVisible();
    }

    /** Not while somebody writes. */
    private void press(String key) {
        page.keyboard().press("Escape");
        page.keyboard().press(key);
    }
}
