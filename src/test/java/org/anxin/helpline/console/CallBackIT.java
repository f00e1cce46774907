package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.report.CallBacks;
import org.anxin.helpline.report.CallBacks.Waiting;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.AuditEntry;
import org.anxin.helpline.staff.AuditReview;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.Ties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody said that she must not be written to, and now a life depends on it. */
@RunningHelpline
class CallBackIT {

    private static final String REASON = "老板知道了她举报，正往宿舍去";
    private static final String TEXT = "请马上离开，不要等到明天";
    private static final String HERE = "/console/call-backs";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Reports reports;

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Ties ties;

    @Autowired
    private AuditReview review;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private StaffBrowser liBrowser;
    private StaffBrowser wuBrowser;
    private StaffMember li;
    private StaffMember wu;
    private Phone phone;
    private ReportId report;

    @BeforeEach
    void sheSaidNo() {
        jdbc.sql("delete from call_back").update();
        // Li is a custodian, too: having both roles must not help her.
        liBrowser = staff("li", Set.of(Role.CASEWORKER, Role.CUSTODIAN));
        wuBrowser = staff("wu", Set.of(Role.CUSTODIAN));
        li = member("li");
        wu = member("wu");
        phone = new Phone(port);
        for (String text : List.of(
                "你好", "3", "没有", "好运" + run + "来餐厅扣工资", "昨天", "北京路", "三个人", "没有", "亲眼看到", "不会", "还没有", "不要", "发送")) {
            phone.text(text);
        }
        report = new ReportId(
                jdbc.sql("select max(id) from report").query(Long.class).single());
        jdbc.sql("""
                        update inbox set received_at = received_at - interval '1 hour'
                        where conversation = (select conversation from report where id = ?)
                        """).param(report.value()).update();
    }

    @Test
    void two_people_send_one_message_to_somebody_who_must_not_be_written_to() {
        assertThatThrownBy(() -> reports.answer(report, li, TEXT)).isInstanceOf(CaseRefused.class);
        long granted = counted("call-back-granted");
        String page = "/console/reports/" + report.value();
        assertThat(to(liBrowser.submit(page, page + "/call-back", Map.of("reason", REASON, "text", TEXT))))
                .isEqualTo(page);
        assertThat(phone.thread()).last().asString().doesNotContain(TEXT);

        String shown = wuBrowser.get(HERE).body();
        assertThat(shown).contains(REASON, TEXT).doesNotContain(phone.number().substring(3), "餐厅");
        String grant = HERE + "/" + request().id() + "/grant";
        assertThat(wuBrowser.submit(HERE, grant, Map.of("code", "wrong")).statusCode())
                .isEqualTo(422);
        assertThat(to(wuBrowser.submit(HERE, grant, Map.of("code", StaffBrowser.PASSWORD))))
                .isEqualTo(HERE);
        assertThat(phone.thread()).last().isEqualTo("【工作人员】" + TEXT);
        Awaitility.await().untilAsserted(() -> assertThat(delivery()).isEqualTo("ACCEPTED"));

        assertThat(wuBrowser
                        .submit(HERE, grant, Map.of("code", StaffBrowser.PASSWORD))
                        .statusCode())
                .as("good for one message")
                .isEqualTo(409);
        assertThat(phone.thread().stream().filter(line -> line.contains(TEXT))).hasSize(1);
        assertThatThrownBy(() -> reports.answer(report, li, "还在吗"))
                .as("all else stays as she said")
                .isInstanceOf(CaseRefused.class);
        assertThat(review.latest("report/" + report.value(), 50))
                .filteredOn(entry -> entry.action().startsWith("call-back"))
                .extracting(AuditEntry::action, AuditEntry::actor)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("call-back-granted", wu.username()),
                        org.assertj.core.groups.Tuple.tuple("call-back-asked", li.username()));
        assertThat(counted("call-back-granted")).isEqualTo(granted + 1);
        assertThat(staff("lead", Set.of(Role.LEAD)).get("/console/statistics").body())
                .contains("紧急联系（数再小也公布）", "同意并发出");
    }

    @Test
    void nobody_grants_her_own_request_whatever_her_roles() {
        callBacks.ask(report, li, REASON, TEXT);
        long request = request().id();
        assertThat(liBrowser.get(HERE).body()).doesNotContain("/grant\"").contains("/decline\"");
        HttpResponse<String> own =
                liBrowser.submit(HERE, HERE + "/" + request + "/grant", Map.of("code", StaffBrowser.PASSWORD));
        assertThat(own.statusCode()).isEqualTo(409);
        refused("call-back", () -> callBacks.grant(request, li));
        refused("role", () -> callBacks.grant(request, colleague(Role.LEAD)));
        assertThatThrownBy(() -> jdbc.sql("update call_back set granted_by = asked_by where id = ?")
                        .param(request)
                        .update())
                .as("not even the table takes it")
                .hasMessageContaining("check");
        assertThat(phone.thread()).noneMatch(line -> line.contains(TEXT));
    }

    @Test
    void a_request_waits_alone_lapses_and_can_be_declined() {
        callBacks.ask(report, li, REASON, TEXT);
        refused("call-back-waits", () -> callBacks.ask(report, li, REASON, TEXT));
        jdbc.sql("update call_back set asked_at = asked_at - interval '25 hours'")
                .update();
        long old = jdbc.sql("select id from call_back").query(Long.class).single();
        assertThat(callBacks.waiting(wu)).isEmpty();
        refused("call-back", () -> callBacks.grant(old, wu));
        callBacks.ask(report, li, REASON, TEXT);
        wuBrowser.submit(HERE, HERE + "/" + request().id() + "/decline", Map.of());
        assertThat(callBacks.waiting(wu)).isEmpty();
        assertThat(jdbc.sql("select count(*) from call_back").query(Long.class).single())
                .isZero();
        refused("reason", () -> callBacks.ask(report, li, " ", TEXT));
        refused("empty", () -> callBacks.ask(report, li, REASON, " "));
        refused("too-long", () -> callBacks.ask(report, li, REASON, "急".repeat(501)));
    }

    @Test
    void a_phone_that_hides_is_left_alone_even_so() {
        phone.text("暗号");
        phone.text("过桥米线");
        callBacks.ask(report, li, REASON, TEXT);
        phone.text("退出");
        long request = request().id();
        refused("unreachable", () -> callBacks.grant(request, wu));
        callBacks.decline(request, wu);
        refused("unreachable", () -> callBacks.ask(report, li, REASON, TEXT));
        assertThat(liBrowser.get("/console/reports/" + report.value()).body()).doesNotContain("/call-back\"");
    }

    @Test
    void a_closed_case_has_nobody_to_write_to_and_erasing_takes_the_request_along() {
        callBacks.ask(report, li, REASON, TEXT);
        long request = request().id();
        phone.text("清除");
        phone.text("清除");
        assertThat(jdbc.sql("select count(*) from call_back where id = ?")
                        .param(request)
                        .query(Long.class)
                        .single())
                .isZero();
        refused("missing", () -> callBacks.grant(request, wu));
    }

    @Test
    void it_does_not_exist_for_who_is_tied_to_the_employer() {
        callBacks.ask(report, li, REASON, TEXT);
        long request = request().id();
        ties.add(wu.id(), "昆明市好运" + run + "来餐饮管理有限公司", li);
        assertThat(callBacks.waiting(wu)).isEmpty();
        assertThat(wuBrowser.get(HERE).body()).doesNotContain(REASON);
        refused("missing", () -> callBacks.grant(request, wu));
        refused("missing", () -> callBacks.decline(request, wu));
        String page = "/console/reports/" + report.value() + "/call-back";
        ties.add(li.id(), "好运" + run + "来餐厅", wu);
        assertThat(liBrowser
                        .submit("/console/me", page, Map.of("reason", REASON, "text", TEXT))
                        .statusCode())
                .isEqualTo(404);
    }

    private StaffBrowser staff(String name, Set<Role> roles) {
        return StaffBrowser.of(name + "-" + run, roles, port, jdbc, passwords);
    }

    private StaffMember member(String name) {
        return accounts.find(name + "-" + run).orElseThrow().member();
    }

    private static StaffMember colleague(Role role) {
        return new StaffMember(-5, "colleague", "同事", Set.of(role));
    }

    private Waiting request() {
        return callBacks.waiting(colleague(Role.CUSTODIAN)).getFirst();
    }

    private String delivery() {
        return reports.find(report).orElseThrow().timeline().stream()
                .filter(entry -> entry.what().equals("staff-wrote"))
                .map(Reports.Entry::delivery)
                .findFirst()
                .orElse("");
    }

    private long counted(String what) {
        return jdbc.sql("select coalesce(sum(count), 0) from call_back_tally where what = ?")
                .param(what)
                .query(Long.class)
                .single();
    }

    private static void refused(String reason, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        CaseRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("^http://[^/]+", ""))
                .orElse(answer.statusCode() + " " + answer.body());
    }
}
