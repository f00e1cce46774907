package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What staff see of the ways to people. */
@RunningHelpline
class ChannelsPageIT {

    private static final String PAGE = "/console/channels";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private StaffBrowser staff;

    @BeforeEach
    void signIn() {
        staff = StaffBrowser.signedIn(port, jdbc, passwords);
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from channel_state where channel = 'simulator'").update();
        jdbc.sql("delete from channel_exchange where channel = 'simulator'").update();
    }

    @Test
    void a_channel_that_is_up_is_shown_with_when_it_was_last_heard() {
        new Phone(port).text("你好");
        assertThat(staff.get(PAGE).body())
                .contains("页面上的手机", "正常", "最近收到", "不知道到没到", "按设置的单价约合", "¥")
                .doesNotContain("现在发不出去");
        assertThat(staff.get(PAGE + "?lang=en").body()).contains("About, by the prices in the settings", "CN¥");
        staff.get(PAGE + "?lang=zh");
    }

    @Test
    void one_that_is_down_says_so_and_since_when_with_its_last_calls_and_no_words_of_anybody() {
        jdbc.sql(
                        "insert into channel_state (channel, state, since) values ('simulator', 'DOWN', '2026-11-24 04:05+00')")
                .update();
        jdbc.sql("""
                        insert into channel_exchange (channel, at, outcome, code, millis)
                        values ('simulator', '2026-11-24 04:04+00', 'unknown', 'no-answer', 10000)
                        """).update();
        new Phone(port).text("扣身份证的饭店");
        assertThat(staff.get(PAGE).body())
                .contains("不通", "现在发不出去", "从 11-24 12:05 起", "11-24 12:04", "no-answer", "10,000 毫秒")
                .doesNotContain("扣身份证的饭店");
        assertThat(staff.get(PAGE + "?lang=en").body())
                .contains("Nothing can be sent at the moment", "Since 11-24 12:05", "10,000 ms");
        staff.get(PAGE + "?lang=zh");
    }
}
