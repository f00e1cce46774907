package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.Tables;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.StaffMember;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningHelpline
class WatchedIT {

    private static final String WORD = "过桥米线";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AddressVault vault;

    @Autowired
    private Discretion discretion;

    @Autowired
    private Transcript transcript;

    private final JdbcClient jdbc;
    private Phone phone;
    private StaffMember staff;

    WatchedIT(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void newPhone() {
        phone = new Phone(port);
        staff = accounts.find("anxin").orElseThrow().member();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "菜单", "帮助", "清除", "人工", "English", "举报", "1", "你是谁", "回执", "暗号", "STOP IT", ""})
    void whoever_holds_the_phone_meets_only_the_weather(String text) {
        hidden();
        assertThat(phone.text(text)).startsWith("【天气】").doesNotContain("\n");
        assertThat(phone.text(text)).startsWith("【天气】");
    }

    @Test
    void her_code_word_brings_her_back_however_she_types_it() {
        hidden();
        phone.text("你是谁");
        assertThat(phone.text(" 过桥 米线。")).startsWith("欢迎回来").contains("1 现在有危险");
        assertThat(phone.text("2")).contains("你现在是");
    }

    @Test
    void who_chose_no_word_cannot_lock_herself_out() {
        phone.text("你好");
        assertThat(phone.text("退出")).contains("先到这里");
        assertThat(phone.text("你好")).contains("1 现在有危险");
    }

    @Test
    void danger_is_told_to_staff_in_silence() {
        hidden();
        assertThat(phone.text("老板把我们关在宿舍里打人")).startsWith("【天气】").doesNotContain("110");
        var report = newest();
        assertThat(report.kind()).isEqualTo(Reports.Kind.DANGER);
        assertThat(report.facts()).containsEntry("watched", "yes");
    }

    @Test
    void staff_cannot_write_to_a_phone_that_hides_and_what_was_on_its_way_waits_for_her_word() {
        phone.report("扣身份证");
        phone.text("暗号");
        phone.text(WORD);
        var report = newest();
        long id = conversation();
        phone.text("退出");
        assertThat(reports.find(report.id()).orElseThrow().contact().reachable())
                .isFalse();
        assertThatThrownBy(() -> reports.answer(report.id(), staff, "你还好吗"))
                .isInstanceOfSatisfying(
                        Reports.CaseRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("unreachable"));
        assertThat(phone.thread()).last().asString().startsWith("【天气】");
        phone.text(WORD);
        reports.answer(report.id(), staff, "你还好吗");
        Awaitility.await().untilAsserted(() -> assertThat(phone.thread()).last().isEqualTo("【工作人员】你还好吗"));
        assertThat(discretion.hidden(id)).isFalse();
    }

    @Test
    void a_word_is_kept_as_a_digest_and_nowhere_in_her_thread() {
        hidden();
        assertThat(transcript.of(conversation()))
                .extracting(Transcript.Line::text)
                .doesNotContain(WORD);
        assertThat(new Tables(jdbc).rows("discretion")).noneMatch(row -> row.contains(WORD));
    }

    @Test
    void who_says_no_is_not_written_to_first() {
        phone.text("你好");
        for (String answer : List.of("3", "没有", "拖欠工资", "昨天", "北京路", "三个人", "没有", "亲眼看到", "不会", "还没有", "不要")) {
            phone.text(answer);
        }
        phone.text("发送");
        long id = conversation();
        Instant now = Clock.systemUTC().instant();
        assertThat(discretion.opens(id, now)).as("she is writing just now").contains(now);
        jdbc.sql("update inbox set received_at = received_at - interval '1 hour' where conversation = ?")
                .param(id)
                .update();
        assertThat(discretion.opens(id, now)).isEmpty();
        assertThat(reports.find(newest().id()).orElseThrow().contact().reachable())
                .isFalse();
    }

    @Test
    void staffs_words_wait_for_her_hours() {
        phone.text("你好");
        for (String answer : List.of("3", "没有", "拖欠工资", "昨天", "北京路", "三个人", "没有", "亲眼看到", "不会", "还没有", "可以", "晚上8点后")) {
            phone.text(answer);
        }
        phone.text("发送");
        long id = conversation();
        jdbc.sql("update inbox set received_at = timestamptz '2026-01-01' where conversation = ?")
                .param(id)
                .update();
        Instant noon = Instant.parse("2026-11-24T04:00:00Z");
        assertThat(discretion.opens(id, noon)).contains(Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(discretion.open(
                        id, noon.atOffset(ZoneOffset.UTC).withHour(13).toInstant()))
                .isTrue();
        assertThat(discretion.pause(id, noon)).hasHours(8);
    }

    private void hidden() {
        phone.text("你好");
        phone.text("暗号");
        assertThat(phone.text(WORD)).contains("记住了").doesNotContain(WORD);
        assertThat(phone.text("退出")).startsWith("【天气】").doesNotContain("安心");
    }

    private long conversation() {
        return jdbc.sql("select id from conversation where person = ?")
                .param(vault.seal(new Address("simulator", phone.number()))
                        .person()
                        .value())
                .query(Long.class)
                .single();
    }

    private Reports.Summary newest() {
        return reports.queue().stream()
                .max(Comparator.comparing(summary -> summary.id().value()))
                .orElseThrow();
    }
}
