package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.employer.Requests;
import org.anxin.helpline.employer.Requests.Request;
import org.anxin.helpline.learning.LessonFinished;
import org.anxin.helpline.report.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@RunningHelpline
class OutreachIT {

    private static final String PAGE = "/console/outreach";
    private static final int CHECKS = 22;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Requests requests;

    @Autowired
    private Programme programme;

    @Autowired
    private ApplicationEventPublisher events;

    private StaffBrowser staff;
    private Phone phone;

    @BeforeEach
    void signIn() {
        staff = StaffBrowser.signedIn(port, jdbc, passwords);
        phone = new Phone(port);
        phone.text("你好");
    }

    @Test
    void an_employers_wish_is_read_answered_and_its_contact_forgotten() {
        for (String answer : List.of("6", "5", "2", "周三下午", "李店长 找我")) {
            phone.text(answer);
        }
        assertThat(staff.get(PAGE).body()).contains("上门讲课", "周三下午", "李店长 找我");
        long id = requests.open().stream()
                .filter(request -> request.contact().filter("李店长 找我"::equals).isPresent())
                .map(Request::id)
                .findFirst()
                .orElseThrow()
                .value();
        staff.submit(PAGE, PAGE + "/requests/" + id + "/answered", Map.of());
        assertThat(staff.get(PAGE).body()).contains("已联系");
        staff.submit(PAGE, PAGE + "/requests/" + id + "/done", Map.of());
        assertThat(staff.get(PAGE).body()).doesNotContain("李店长").contains("最近办完的");
        assertThat(jdbc.sql("select action from audit_entry where subject = ? order by id")
                        .param("request/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("request-answered", "request-done");
    }

    @Test
    void everything_on_the_page_has_a_name_in_both_languages() {
        phone.text("6");
        phone.text("2");
        for (int i = 0; i < CHECKS; i++) {
            phone.text("2");
        }
        // Somebody else's phone: one person may not send as many messages in one go.
        Phone learner = new Phone(port);
        learner.text("你好");
        for (int lesson = 1; lesson <= 8; lesson++) {
            learner.text("菜单");
            learner.text("5");
            learner.text(Integer.toString(lesson));
        }
        assertThat(staff.get(PAGE + "?lang=en").body())
                .contains("Papers kept", "Before you leave home", "Help for you or a friend")
                .doesNotContain("??");
        assertThat(staff.get(PAGE + "?lang=zh").body())
                .contains("扣证件", "怀孕和男女平等")
                .doesNotContain("??");
    }

    @Test
    void what_was_learned_and_who_was_reached_is_counted_without_anybody_and_outlives_her() {
        jdbc.sql("delete from programme_tally").update();
        events.publishEvent(new LessonFinished("papers", Locale.CHINESE, true));
        for (int i = 0; i < Statistics.SMALLEST - 1; i++) {
            events.publishEvent(new LessonFinished("papers", Locale.CHINESE, false));
        }
        for (String answer : List.of("6", "5", "2", "周三下午", "李店长 找我")) {
            phone.text(answer);
        }
        assertThat(table("lessons")).containsExactly(new Statistics.Row("papers", Statistics.SMALLEST));
        assertThat(table("learned")).as("too few to be shown").containsExactly(new Statistics.Row("papers", -1));
        assertThat(table("employers")).contains(new Statistics.Row("requests", -1));
        jdbc.sql("delete from training_request").update();
        assertThat(table("employers")).contains(new Statistics.Row("requests", -1));
        assertThat(staff.get("/console/statistics?lang=zh").body()).contains("学完的课", "证件、手机、工资卡", "要手册或讲课");
        assertThat(staff.get("/console/statistics/table.csv?lang=en").body())
                .contains("\"Lessons finished\",", "\"under 5\"");
    }

    @Test
    void numbers_that_could_tell_on_somebody_are_held_back_and_the_page_says_so() {
        jdbc.sql("delete from enrolment").update();
        jdbc.sql("delete from self_check").update();
        learned("papers", Statistics.SMALLEST - 1);
        checked(Statistics.SMALLEST - 1);
        assertThat(figures("en"))
                .contains("under 5", "are not shown")
                .doesNotContain("<dd>37</dd>", "<dd>4</dd>", ">4</td>", ">0</td>");
        learned("papers", 1);
        checked(1);
        assertThat(figures("en")).contains("<dd>37</dd>", "<dd>5</dd>", ">5</td>");
        assertThat(figures("zh")).contains("少于 5", "不显示");
    }

    private void learned(String lesson, int people) {
        jdbc.sql("""
                        insert into enrolment (conversation, lesson, language, begun_at, finished_at, right_before, right_after)
                        select -n - (select count(*) from enrolment), ?, 'zh', now(), now(), false, true
                        from generate_series(1, ?) n
                        """).params(lesson, people).update();
    }

    private void checked(int employers) {
        jdbc.sql("""
                        insert into self_check (conversation, score, failed, done_at)
                        select -n, 37, '{id-back}', now() from generate_series(1, ?) n
                        """).param(employers).update();
    }

    private String figures(String language) {
        String page = staff.get(PAGE + "?lang=" + language).body();
        return page.substring(page.lastIndexOf("class=\"note\""));
    }

    private List<Statistics.Row> table(String name) {
        return programme.over(12).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rows();
    }
}
