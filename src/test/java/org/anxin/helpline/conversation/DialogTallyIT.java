package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The funnel of a dialog: who begins it, and who comes to its end. */
@RunningHelpline
class DialogTallyIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_tip_off_that_is_sent_was_begun_and_finished() {
        long begun = count("zh", "begun");
        long finished = count("zh", "finished");
        new Phone(port).report("拖欠工资");
        assertThat(count("zh", "begun")).isEqualTo(begun + 1);
        assertThat(count("zh", "finished")).isEqualTo(finished + 1);
    }

    @Test
    void who_goes_away_began_it_and_did_not_finish_it() {
        long begun = count("en", "begun");
        long finished = count("en", "finished");
        Phone phone = new Phone(port);
        phone.text("hello");
        phone.text("3");
        phone.text("no");
        phone.text("exit");
        assertThat(count("en", "begun")).isEqualTo(begun + 1);
        assertThat(count("en", "finished")).isEqualTo(finished);
    }

    @Test
    void each_question_is_counted_once_for_each_talk_also_where_she_goes_back_and_on_again() {
        long signs = reached("signs");
        long when = reached("when");
        Phone phone = new Phone(port);
        phone.text("hello");
        phone.text("3");
        phone.text("no");
        phone.text("no contract");
        assertThat(reached("signs")).isEqualTo(signs + 1);
        assertThat(reached("when")).isEqualTo(when + 1);
        phone.text("back");
        assertThat(reached("when")).isEqualTo(when);
        phone.text("no contract");
        phone.text("what is the minimum wage?");
        assertThat(reached("signs")).isEqualTo(signs + 1);
        assertThat(reached("when")).isEqualTo(when + 1);
    }

    @Test
    void what_is_counted_leads_to_nobody() {
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'step_tally'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("month", "dialog", "step", "language", "count");
    }

    private long reached(String step) {
        return jdbc.sql("""
                        select coalesce(sum(count), 0) from step_tally
                        where dialog = 'report' and language = 'en' and step = ?
                        """).param(step).query(Long.class).single();
    }

    private long count(String language, String what) {
        return jdbc.sql("""
                        select coalesce(sum(count), 0) from dialog_tally
                        where dialog = 'report' and language = ? and what = ?
                        """).params(language, what).query(Long.class).single();
    }
}
