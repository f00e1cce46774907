package org.anxin.helpline.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.Chromium;
import org.anxin.helpline.RunningHelpline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A phone and the console side by side, in a real browser. */
@RunningHelpline
class FirstConversationIT {

    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final String ONE_TIME = "one-time password";
    private static final String SIGNS = "老板扣了大家的身份证，晚上锁门";
    private static final String CHOSEN = "a password of her own";

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private BrowserContext chinese;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void staffHaveNotSignedInYet() {
        jdbc.sql("delete from alarm").update();
        jdbc.sql("update staff_account set password_hash = ?, one_time = true where username = 'anxin'")
                .param(passwords.encode(ONE_TIME))
                .update();
        chinese = CHROMIUM.browser()
                .newContext(new NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setViewportSize(900, 900));
    }

    @AfterEach
    void nothingWasBlocked() {
        chinese.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_tip_off_arrives_live_is_answered_and_the_answer_reaches_the_phone() {
        Page console = open("/");
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打开工作台"))
                .click();
        signIn(console);
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看全部举报"))
                .click();
        assertThat(console.locator("#connection")).containsText("实时更新");
        Locator arrived = console.locator(".queue tbody tr").filter(containing(SIGNS));
        assertThat(arrived).hasCount(0);

        Page phone = open("/simulator");
        phone.setViewportSize(360, 740);
        for (String text : List.of("你好", "3", "没有", SIGNS, "昨天", "北京路的饭店", "三个人", "2", "2", "1", "2", "可以")) {
            say(phone, text);
        }
        say(phone, "晚上8点以后");
        say(phone, "发送");
        assertThat(phone.locator(".thread .in").last()).containsText("你的举报叫");
        assertThat(phone.locator(".thread .in small").last()).containsText("条短信");
        noSidewaysScrolling(phone);

        assertThat(arrived).hasCount(1);
        String alias = arrived.locator(".alias").textContent();
        console.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("queue.png")));
        arrived.locator("a").click();
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("由我负责"))
                .click();
        assertThat(console.locator("dl")).containsText("北京路的饭店");
        console.getByLabel("她的手机").fill("收到了。门现在还锁着吗？方便时回我们。");
        console.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("发送").setExact(true))
                .click();
        assertThat(phone.locator(".thread .staff").last()).containsText("门现在还锁着吗");

        say(phone, "现在开了");
        assertThat(console.locator(".timeline")).containsText("现在开了");
        assertThat(console.locator("#live")).containsText("处理中");
        console.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve("report.png"))
                .setFullPage(true));
        phone.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve("phone.png")));
        assertThat(console.content()).doesNotContain("+86138").doesNotContain(number(phone));

        console.locator("summary").filter(containing("状态与结案")).click();
        console.getByLabel("结果").selectOption("RESOLVED");
        console.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("结案").setExact(true))
                .click();
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已结案"))
                .click();
        assertThat(console.locator(".queue.closed tbody tr").filter(containing(alias)))
                .hasCount(1);
    }

    @Test
    void another_person_has_another_thread_and_pages_speak_english_too() {
        Page phone = open("/simulator");
        say(phone, "hello");
        assertThat(phone.locator(".thread .in").last()).containsText("Hello, this is Anxin");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("换一个人"))
                .click();
        assertThat(phone.locator(".thread li")).hasCount(0);
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")))
                .isVisible();
    }

    private Page open(String path) {
        Page page = chinese.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://localhost:" + port + path);
        return page;
    }

    private static void signIn(Page console) {
        console.getByLabel("用户名").fill("anxin");
        console.getByLabel("密码").fill(ONE_TIME);
        console.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        console.getByLabel("新密码").fill(CHOSEN);
        console.getByLabel("再输一次").fill(CHOSEN);
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .click();
        assertThat(console.locator("h1")).containsText("工作台");
    }

    private static void say(Page phone, String text) {
        int before = phone.locator(".thread .out").count();
        phone.getByLabel("短信内容").fill(text);
        phone.getByLabel("短信内容").press("Enter");
        assertThat(phone.locator(".thread .out")).hasCount(before + 1);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String number(Page phone) {
        return phone.locator("#number").textContent();
    }

    private static void noSidewaysScrolling(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
