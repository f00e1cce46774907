package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.Tables;
import org.anxin.helpline.report.Outcome;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.report.Reports.Kind;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningHelpline
class TurnIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Waking waking;

    private final JdbcClient jdbc;
    private final Tables tables;
    private Phone phone;
    private StaffMember staff;

    TurnIT(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = new Tables(jdbc);
    }

    @BeforeEach
    void newPhone() {
        phone = new Phone(port);
        staff = accounts.find("anxin").orElseThrow().member();
    }

    @Test
    void danger_gets_the_card_before_anything_else_and_staff_an_alert() {
        String reply = phone.text("老板把我们关在宿舍里打人");
        assertThat(reply)
                .startsWith("有危险先自保")
                .contains("110")
                .contains("12110871")
                .contains("现在发短信安全吗");
        var report = newest();
        assertThat(report.kind()).isEqualTo(Kind.DANGER);
        assertThat(report.severity()).isEqualTo(Severity.DANGER);
        assertThat(reports.find(report.id()).orElseThrow().timeline())
                .anySatisfy(entry -> assertThat(entry.text()).isEqualTo("老板把我们关在宿舍里打人"));
    }

    @Test
    void danger_and_the_tip_off_that_follows_are_one_report() {
        phone.text("救命");
        String alias = newest().alias();
        for (String answer : List.of("安全", "昆明北站", "1", "扣身份证", "昨天", "5", "没有", "亲眼看到", "不会", "还没有", "可以", "随时")) {
            phone.text(answer);
        }
        assertThat(phone.text("发送")).contains(alias);
        var report = newest();
        assertThat(report.alias()).isEqualTo(alias);
        assertThat(report.kind()).isEqualTo(Kind.TIP_OFF);
        assertThat(report.severity()).isEqualTo(Severity.DANGER);
        assertThat(report.facts()).containsEntry("where", "昆明北站").containsEntry("count", "5");
    }

    @Test
    void staffs_answer_reaches_the_phone_and_her_words_reach_staff_until_the_menu() {
        assertThat(phone.report("不让出门")).contains("你的举报叫");
        var report = newest();
        reports.open(report.id(), staff);
        reports.answer(report.id(), staff, "你现在安全吗？");
        Awaitility.await().untilAsserted(() -> assertThat(phone.thread()).last().isEqualTo("【工作人员】你现在安全吗？"));

        assertThat(phone.text("暂时安全")).contains("已转给工作人员");
        assertThat(phone.text("谢谢")).isEmpty();
        assertThat(reports.find(report.id()).orElseThrow().timeline())
                .extracting(Reports.Entry::text)
                .contains("暂时安全", "谢谢");
        assertThat(phone.text("菜单")).contains("1 现在有危险");
        assertThat(phone.text("2")).contains("你现在是");
    }

    @Test
    void closing_destroys_her_address_and_her_next_message_begins_anew() {
        phone.report("拖欠工资");
        var report = newest();
        assertThat(kept(report.id().value())).isOne();
        reports.close(report.id(), staff, Outcome.ADVISED);
        assertThat(kept(report.id().value())).isZero();
        assertThat(phone.text("在吗")).contains("1 现在有危险");
    }

    @Test
    void an_address_is_kept_only_while_somebody_may_still_answer() {
        long before = tables.count("address_vault");
        phone.text("你好");
        assertThat(tables.count("address_vault")).isEqualTo(before + 1);
        phone.text("退出");
        assertThat(tables.count("address_vault")).isEqualTo(before);
    }

    @Test
    void silence_files_what_was_told_once() {
        phone.text("你好");
        for (String answer : List.of("3", "没有", "扣押护照")) {
            phone.text(answer);
        }
        long conversation =
                jdbc.sql("select max(id) from conversation").query(Long.class).single();
        String instance = jdbc.sql(
                        "select task_instance from scheduled_tasks where task_name = 'wake-session' and task_instance like ? order by length(task_instance) desc, task_instance desc limit 1")
                .param(conversation + ":%")
                .query(String.class)
                .single();
        String token = instance.substring(instance.indexOf(':') + 1);
        long before = tables.count("report");
        waking.wake(conversation, token);
        waking.wake(conversation, token);
        assertThat(tables.count("report")).isEqualTo(before + 1);
        assertThat(newest().facts()).containsEntry("complete", "no").containsEntry("signs", "扣押护照");
    }

    @Test
    void english_is_spoken_to_who_writes_english_and_the_language_changes_at_any_step() {
        assertThat(phone.text("hello")).startsWith("Hello, this is Anxin");
        assertThat(phone.text("3")).contains("Is anyone in danger right now");
        assertThat(phone.text("中文")).contains("现在有人有危险吗");
        assertThat(phone.text("２")).contains("你看到了什么");
    }

    @Test
    void no_words_lie_in_any_table() {
        phone.report("独一无二的话语");
        assertThat(tables.names())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(tables.rows(table)).noneMatch(row -> row.contains("独一无二的话语")));
    }

    private long kept(long report) {
        return jdbc.sql(
                        "select count(*) from address_vault v join conversation c on c.person = v.person join report r on r.conversation = c.id where r.id = ?")
                .param(report)
                .query(Long.class)
                .single();
    }

    private Reports.Summary newest() {
        return reports.queue().stream()
                .max(java.util.Comparator.comparing(summary -> summary.id().value()))
                .orElseThrow();
    }
}
