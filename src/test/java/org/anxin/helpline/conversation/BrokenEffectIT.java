package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.report.Reports.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A part of the system that breaks for real: its table has a rule that refuses rows. */
@RunningHelpline
class BrokenEffectIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void she_is_apologised_to_staff_are_told_and_the_next_message_tries_again() {
        // Other classes file reports in the same database: theirs are done with, and the rule is for new rows.
        jdbc.sql("update report set state = 'CLOSED', closed_at = now() where state <> 'CLOSED'")
                .update();
        Phone phone = new Phone(port);
        jdbc.sql("alter table report add constraint broken check (kind <> 'TIP_OFF') not valid")
                .update();
        assertThat(phone.report("扣身份证")).contains("对不起，我们这边出了点问题");
        assertThat(reports.queue()).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo(Kind.FAILURE);
            assertThat(report.facts())
                    .containsEntry("dialog", "report")
                    .containsEntry("step", "file")
                    .containsEntry("version", "1");
        });
        jdbc.sql("alter table report drop constraint broken").update();
        assertThat(phone.text("再试")).contains("你的举报叫");
        assertThat(reports.queue())
                .anySatisfy(report -> assertThat(report.facts()).containsEntry("signs", "扣身份证"));
    }
}
