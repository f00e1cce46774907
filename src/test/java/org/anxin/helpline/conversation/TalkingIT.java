package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.knowledge.Answers;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Understanding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningHelpline
class TalkingIT {

    /** A question that is read surely; if it no longer is, the test says so and not something else. */
    private static final String QUESTION = "昆明最低工资是多少";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Understanding understanding;

    @Autowired
    private Answers answers;

    private Phone phone;

    @BeforeEach
    void newPhone() {
        phone = new Phone(port);
        assertThat(understanding.of(QUESTION))
                .extracting(Reading::topic, Reading::zone)
                .containsExactly("min_wage", Reading.Zone.SURE);
    }

    @Test
    void a_question_in_the_middle_of_a_tip_off_is_answered_and_the_open_question_comes_back() {
        phone.text("你好");
        String asked = phone.text("3");
        String question = asked.substring(asked.lastIndexOf("现在有人有危险吗"));
        String reply = phone.text(QUESTION);
        assertThat(reply).endsWith(question);
        assertThat(said()).anySatisfy(key -> assertThat(key).startsWith("answer/"));
        assertThat(phone.text("2")).contains("你看到了什么");
    }

    @Test
    void a_question_at_the_menu_leads_to_its_answer_which_is_counted() {
        phone.text("你好");
        phone.text(QUESTION);
        String given = said().stream()
                .flatMap(keys -> List.of(keys.split(" ")).stream())
                .filter(key -> key.startsWith("answer/"))
                .findFirst()
                .orElseThrow()
                .substring("answer/".length());
        assertThat(answers.answer(given).orElseThrow().topics()).contains("min_wage");
        assertThat(jdbc.sql("select sum(count) from question_tally where answer = ?")
                        .param(given)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private List<String> said() {
        return jdbc.sql("select said from outbox where conversation = (select max(id) from conversation) order by id")
                .query(String.class)
                .list();
    }
}
