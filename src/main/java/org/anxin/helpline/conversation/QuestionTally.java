package org.anxin.helpline.conversation;

import java.time.LocalDate;
import java.util.Locale;
import org.anxin.helpline.knowledge.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often each answer was given, by month and language; nothing of who asked. */
@Repository
class QuestionTally {

    private final JdbcClient jdbc;

    QuestionTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(Answer answer, Locale language, LocalDate day) {
        jdbc.sql("""
                        insert into question_tally (month, answer, topic, language, count) values (?, ?, ?, ?, 1)
                        on conflict (month, answer, language) do update set count = question_tally.count + 1
                        """)
                .params(
                        day.withDayOfMonth(1),
                        answer.id(),
                        answer.topics().isEmpty() ? "" : answer.topics().getFirst(),
                        language.getLanguage())
                .update();
    }
}
