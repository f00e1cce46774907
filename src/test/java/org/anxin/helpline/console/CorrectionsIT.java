package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@RunningHelpline
class CorrectionsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private StaffBrowser staff;
    private long report;
    private long message;

    @BeforeEach
    void somebodyWroteToStaff() {
        staff = StaffBrowser.signedIn(port, jdbc, passwords);
        Phone phone = new Phone(port);
        phone.text("你好");
        phone.text("人工");
        phone.text("我叫王小梅，电话13800138000，老板\n不给交社保");
        report = jdbc.sql("select max(id) from report").query(Long.class).single();
        message = jdbc.sql("select max(id) from report_entry where report = ?")
                .param(report)
                .query(Long.class)
                .single();
    }

    @Test
    void what_a_message_was_about_leaves_as_a_line_without_name_and_number() {
        assertThat(staff.get(page()).body()).contains("这条说的其实是").contains("社保");
        assertThat(about(message, "wage_arrears").statusCode()).isEqualTo(302);
        assertThat(about(message, "social_insurance").statusCode()).isEqualTo(302);
        assertThat(staff.get("/console/candidates.tsv").body().lines())
                .filteredOn(line -> line.contains("不给交社保"))
                .singleElement()
                .asString()
                .startsWith("social_insurance\t")
                .doesNotContain("王小梅", "13800138000");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'candidates-exported'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void neither_another_topic_nor_another_message_can_be_named() {
        assertThat(about(message, "anything").statusCode()).isEqualTo(409);
        assertThat(about(message + 1000, "wage_arrears").statusCode()).isEqualTo(409);
        assertThat(jdbc.sql("select count(*) from topic_correction where entry >= ?")
                        .param(message)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void it_goes_with_the_message() {
        about(message, "social_insurance");
        jdbc.sql("delete from report where id = ?").param(report).update();
        assertThat(jdbc.sql("select count(*) from topic_correction where entry = ?")
                        .param(message)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private HttpResponse<String> about(long entry, String topic) {
        return staff.submit(page(), page() + "/about", Map.of("entry", Long.toString(entry), "topic", topic));
    }

    private String page() {
        return "/console/reports/" + report;
    }
}
