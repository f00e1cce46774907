package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Practice on invented cases, and that nothing real ever meets one. */
@RunningHelpline
class PracticeIT {

    /** Everything that people or their cases could leave behind. */
    private static final List<String> REAL = List.of(
            "report",
            "report_entry",
            "report_fact",
            "report_token",
            "referral",
            "reply_draft",
            "alarm",
            "outbox",
            "inbox",
            "conversation",
            "question_tally");

    private static final String PAGE = "/console/practice/one";
    private static final String ALIAS = "练习-纸鹤";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private StaffBrowser staff;

    @BeforeEach
    void signIn() {
        staff = StaffBrowser.of("learner-" + run, Set.of(Role.INTAKE), port, jdbc, passwords);
    }

    @Test
    void an_invented_case_is_taken_read_answered_referred_and_closed_and_leaves_nothing() {
        Map<String, Long> before = rows();
        assertThat(staff.get("/console/practice").body()).contains(ALIAS, "练习：");
        act("/take", Map.of());
        assertThat(staff.get(PAGE).body()).contains("接手", "身份证");
        act("/answer", Map.of("text", "请问还有几个人？"));
        assertThat(staff.get(PAGE).body()).contains("请问还有几个人？", "工资倒是按时发的", "处理中");
        assertThat(staff.submit(PAGE, PAGE + "/refer", Map.of("partner", "LEGAL_AID", "consent", "NOT_GIVEN"))
                        .statusCode())
                .isEqualTo(409);
        act("/refer", Map.of("partner", "LEGAL_AID", "consent", "GIVEN"));
        assertThat(staff.get(PAGE).body()).contains("已转交", "法律援助");
        act("/close", Map.of("outcome", "REFERRED"));
        act("/answer", Map.of("text", "来得太晚"));
        assertThat(staff.get(PAGE).body()).contains("已结案").doesNotContain("来得太晚");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void an_answer_is_looked_at_as_on_a_real_case() {
        Map<String, Long> before = rows();
        assertThat(staff.submit(PAGE, PAGE + "/preview", Map.of("text", "你举报的餐馆，我们会去看"))
                        .body())
                .contains("1 条短信", "【工作人员】", "举报", "晚上9点后")
                .doesNotContain("同事");
        assertThat(staff.submit(PAGE, PAGE.replace("one", "three") + "/preview", Map.of("text", "你现在安全吗？"))
                        .body())
                .contains("同事");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void neither_line_nor_search_nor_statistics_know_of_one() {
        act("/take", Map.of());
        for (String path : List.of(
                "/console",
                "/console/queue?tab=ALL",
                "/console/queue?tab=MINE",
                "/console/queue?q=纸鹤",
                "/console/statistics",
                "/console/statistics/table.csv",
                "/console/alarms")) {
            assertThat(staff.get(path.replace("纸鹤", "%E7%BA%B8%E9%B9%A4")).body())
                    .as(path)
                    .doesNotContain(ALIAS);
        }
    }

    @Test
    void everybody_practises_alone_and_may_begin_again() {
        act("/take", Map.of());
        StaffBrowser other = StaffBrowser.of("other-" + run, Set.of(Role.CASEWORKER), port, jdbc, passwords);
        assertThat(other.get(PAGE).body()).doesNotContain("由你负责");
        assertThat(staff.get(PAGE).body()).contains("由你负责");
        staff.submit(PAGE, "/console/practice/restart", Map.of());
        assertThat(staff.get(PAGE).body()).doesNotContain("由你负责");
    }

    private void act(String what, Map<String, String> fields) {
        assertThat(staff.submit(PAGE, PAGE + what, fields).statusCode()).isEqualTo(302);
    }

    private Map<String, Long> rows() {
        return REAL.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }
}
