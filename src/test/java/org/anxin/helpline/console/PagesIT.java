package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.report.Outcome;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.staff.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What browsers are told, and who is let in. */
@RunningHelpline
class PagesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Reports reports;

    @Autowired
    private Accounts accounts;

    private StaffBrowser staff;

    @BeforeEach
    void signIn() {
        staff = StaffBrowser.signedIn(port, jdbc, passwords);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/simulator",
                "/console",
                "/console/answers",
                "/console/channels",
                "/console/outreach",
                "/console/queue",
                "/console/sign-in",
                "/console/password",
                "/nowhere"
            })
    void every_page_forbids_what_is_not_ours(String path) {
        assertThat(staff.get(path).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(staff.get(path).body()).doesNotContain("<style", "style=\"", "onclick", "http://", "https://cdn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/console", "/console/queue", "/console/events", "/console/reports/1", "/console/reports/1/live"
            })
    void nobody_sees_reports_without_signing_in(String path) {
        HttpResponse<String> answer = new StaffBrowser(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/console/sign-in"));
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        new Phone(port).report("扣身份证");
        var report = reports.queue().getFirst();
        String action = "/console/reports/" + report.id().value() + "/close";
        assertThat(staff.post(action, Map.of("outcome", "RESOLVED"), "").statusCode())
                .isEqualTo(403);
        assertThat(reports.find(report.id()).orElseThrow().outcome()).isEmpty();
    }

    @Test
    void an_answer_to_a_report_that_a_colleague_closed_is_kept_and_explained() {
        new Phone(port).report("扣身份证");
        var id = reports.queue().getFirst().id();
        String page = "/console/reports/" + id.value();
        reports.close(id, accounts.find("anxin").orElseThrow().member(), Outcome.ADVISED);
        // The form was open before the colleague was faster; its token is still good.
        HttpResponse<String> answer = staff.submit("/console/password", page + "/answer", Map.of("text", "你好吗"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("已结案，不能再回复").contains("你好吗");
    }

    @Test
    void pages_speak_chinese_unless_asked_for_english() {
        assertThat(staff.get("/console").body()).contains("lang=\"zh\"", "在等你处理");
        assertThat(staff.get("/console?lang=en").body()).contains("lang=\"en\"", "waiting for you");
        assertThat(staff.get("/console").body()).contains("lang=\"en\"");
        assertThat(staff.get("/console?lang=zh").body()).contains("lang=\"zh\"");
        assertThat(staff.get("/console?lang=%3Cscript%3E").statusCode()).isEqualTo(200);
    }

    @Test
    void where_people_stand_is_told_for_those_who_change_a_dialog() {
        Phone phone = new Phone(port);
        phone.text("你好");
        phone.text("2");
        assertThat(staff.get("/console/standing").body()).containsPattern("(?m)^wages \\d+ state [1-9]");
    }
}
