package org.anxin.helpline.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.helpline.Chromium;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Every page for every staff member: by keyboard alone, on a phone, in both languages, for a screen reader. */
@RunningHelpline
class ConsoleWalkIT {

    private static final Path SHOTS = Path.of("target", "screenshots", "console");
    private static final String PASSWORD = "a password of her own";
    private static final String BADGES = """
            [...document.querySelectorAll(".badge")].map(badge => getComputedStyle(badge))
                .filter(style => style.backgroundColor !== "rgb(255, 255, 255)" || style.color !== "rgb(0, 0, 0)")
                .map(style => style.backgroundColor)
            """;
    private static final List<String> OTHER_PAGES = List.of(
            "/console/statistics",
            "/console/duty",
            "/console/call-backs",
            "/console/outreach",
            "/console/practice",
            "/console/practice/two",
            "/console/privacy",
            "/console/answers",
            "/console/channels",
            "/console/accounts",
            "/console/audit",
            "/console/me");
    private static final int[] WIDTHS = {1280, 360};
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Reports reports;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private BusyMorning morning;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void signIn() {
        morning = beans.createBean(BusyMorning.class);
        jdbc.sql("update staff_account set password_hash = ?, one_time = false where username = 'anxin'")
                .param(passwords.encode(PASSWORD))
                .update();
        jdbc.sql("update staff_account set roles = ?::text[] where username = 'anxin'")
                .param(Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(",", "{", "}")))
                .update();
        jdbc.sql("update report set state = 'CLOSED', closed_at = now() where state <> 'CLOSED'")
                .update();
        jdbc.sql("delete from alarm").update();
        context = CHROMIUM.browser()
                .newContext(new NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(1280, 800));
        page = context.newPage();
        go("/console/sign-in");
        page.getByLabel("用户名").fill("anxin");
        page.getByLabel("密码").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator(".sentences")).isVisible();
    }

    @AfterEach
    void leave() {
        context.close();
        jdbc.sql("update staff_account set roles = '{LEAD,ADMINISTRATOR}' where username = 'anxin'")
                .update();
        morning.end();
    }

    @Test
    void a_case_is_taken_read_answered_referred_and_closed_by_keyboard_alone() {
        Phone phone = new Phone(port);
        phone.report("拖欠工资三个月");
        go("/console");
        page.keyboard().press("x");
        arrived("接手");
        assertThat(page.locator("dl")).containsText("拖欠工资三个月");

        press("r");
        page.keyboard().type("请问还有几个人？");
        assertThat(page.locator("#preview .segments")).containsText("1 条短信");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".timeline .staff-wrote")).containsText("请问还有几个人");
        page.waitForLoadState();

        press("f");
        page.keyboard().press("Tab");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1 .state")).hasText("已转交");
        page.waitForLoadState();

        press("s");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/console/queue"));
        assertThat(reports.queue()).isEmpty();
    }

    @Test
    void rows_are_walked_with_j_and_k_and_help_is_a_key_away() {
        new Phone(port).report("拖欠工资");
        new Phone(port).report("不给合同");
        go("/console/queue");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("[data-row]").nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator("[data-row]").first()).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX))
                .isFocused();
    }

    @Test
    void what_is_printed_is_read_on_paper_without_what_only_a_screen_needs() {
        String report = morning.begin(port);
        page.setViewportSize(794, 1123);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String path : List.of("/console/queue", report, "/console/statistics")) {
            go(path + "?lang=zh");
            assertThat(page.locator(".printed")).containsText("anxin 打印于 20");
            for (String screen : List.of(".top", "#alarms", "main form", ".actions", ".tabs", "#connection")) {
                assertThat(page.locator(screen + ":visible")).hasCount(0);
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits A4", path)
                    .isEqualTo(true);
            assertThat(page.evaluate(BADGES)).as("%s needs no colour", path).isEqualTo(List.of());
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name(path) + "-print.png")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_page_is_for_everybody_at_every_width(String language) {
        String report = morning.begin(port);
        for (String path : Stream.concat(Stream.of("/console", "/console/queue", report), OTHER_PAGES.stream())
                .toList()) {
            if (path.equals(OTHER_PAGES.getFirst())) {
                // The red bar has been seen by then.
                jdbc.sql("update alarm set acknowledged_by = 'lijie', acknowledged_at = now()")
                        .update();
            }
            for (int width : WIDTHS) {
                isForEverybody(path, language, width);
                if (width == 360) {
                    // As high as the page, or the bar at its foot lies in the middle of the picture.
                    page.setViewportSize(width, (Integer) page.evaluate("document.documentElement.scrollHeight"));
                }
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SHOTS.resolve(name(path) + "-" + language + "-" + width + ".png")));
            }
        }
        for (String path :
                List.of("/", "/simulator", "/console/sign-in", "/console/password", "/console/second-factor/new")) {
            for (int width : WIDTHS) {
                isForEverybody(path, language, width);
            }
        }
        go("/console?lang=zh");
    }

    @Test
    void at_twice_the_size_nothing_is_cut_off() {
        String report = morning.begin(port);
        // What is left of 1280 pixels at 200 %.
        page.setViewportSize(640, 400);
        for (String path : Stream.concat(Stream.of("/console", "/console/queue", report), OTHER_PAGES.stream())
                .toList()) {
            go(path + "?lang=en");
            scrollsDownOnly(path, 640);
        }
        go("/console?lang=zh");
    }

    @Test
    void the_menu_is_one_line_on_a_phone_and_opens_by_keyboard() {
        page.setViewportSize(360, 740);
        go("/console");
        Locator accounts = page.locator(".top nav").getByText("账号", new Locator.GetByTextOptions().setExact(true));
        assertThat(accounts).not().isVisible();
        assertThat((Integer) page.evaluate("document.querySelector('.top').offsetHeight"))
                .isLessThan(64);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator(".menu > summary")).isFocused();
        page.keyboard().press("Enter");
        assertThat(accounts).isVisible();
        assertThat(serious("the menu")).isEmpty();
        scrollsDownOnly("the menu", 360);
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("menu-360.png")));
        page.keyboard().press("Enter");
        assertThat(accounts).not().isVisible();
        page.setViewportSize(1280, 800);
        assertThat(accounts).isVisible();
        assertThat(page.locator(".menu > summary")).not().isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator(".top nav a").first()).isFocused();
    }

    @Test
    void what_the_nightly_checks_found_is_told_in_the_language_of_the_page() {
        morning.begin(port);
        go("/console/privacy?lang=zh");
        assertThat(page.locator("main")).containsText("举报 1 · 对话 12 · 给工作人员的短信 3 · 到期还在的 0");
        assertThat(page.locator("main")).containsText("现在的用了 4 天 · 以前的 1 把 · 其中不再需要 0");
    }

    @Test
    void severity_is_told_without_any_colour() {
        morning.begin(port);
        go("/console/queue");
        assertThat(page.locator(".queue tbody tr.severity-3 .badge")).containsText("■ 危险");
        assertThat(page.locator(".queue tbody tr.severity-2 .badge")).containsText("▲ 强迫");
        assertThat(page.locator(".queue tbody tr.severity-1 .badge").first()).containsText("● 违法");
        page.evaluate("document.documentElement.style.filter = 'grayscale(1)'");
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("queue-grey.png")));
    }

    private void isForEverybody(String path, String language, int width) {
        page.setViewportSize(width, width == 360 ? 740 : 800);
        go(path + "?lang=" + language);
        assertThat(page.locator("main")).isVisible();
        settled();
        assertThat(serious(path)).isEmpty();
        scrollsDownOnly(path, width);
    }

    private void scrollsDownOnly(String path, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s at %d px scrolls down only", path, width)
                .isEqualTo(true);
    }

    /** The page shows it and its keys work: words are there before the scripts are. */
    private void arrived(String words) {
        assertThat(page.locator(".timeline")).containsText(words);
        page.waitForLoadState();
    }

    @Test
    void the_page_says_whether_it_hears_of_changes_and_when_it_last_did() {
        String clock = "最后更新 \\d\\d:\\d\\d";
        go("/console/queue");
        assertThat(page.locator("#connection")).hasText(Pattern.compile("^实时更新 · " + clock));
        assertThat(page.locator("#connection[data-state=live]")).isVisible();
        context.setOffline(true);
        assertThat(page.locator("#connection")).hasText(Pattern.compile("^已断开 · " + clock));
        context.setOffline(false);
        assertThat(page.locator("#connection[data-state=live]")).isVisible();
        page.route("**/console/events", Route::abort);
        page.reload();
        assertThat(page.locator("#connection")).hasText(Pattern.compile("^正在重新连接 · " + clock));
    }

    /** Keys mean something once the page's scripts have come. */
    private void press(String key) {
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    /** What the page asks for by itself is there. */
    private void settled() {
        if (page.locator("#connection").count() > 0) {
            assertThat(page.locator("#connection[data-state=live]")).isVisible();
        }
    }

    private List<String> serious(String path) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        // Legacy means without a page of its own for each run, which only frames of other origins need.
        return new AxeBuilder(page)
                .options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(rule -> path + ": " + rule.getId() + " " + where(rule))
                        .toList();
    }

    private static String where(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getHtml())
                .toList()
                .toString();
    }

    private static String name(String path) {
        return path.replaceAll("/reports/\\d+", "/case")
                .replace("/console", "home")
                .replace("home/", "")
                .replace("practice/two", "practice-case");
    }

    private void go(String path) {
        Response answer = page.navigate("http://localhost:" + port + path);
        assertThat(answer.ok()).as(path + " is there").isTrue();
    }
}
