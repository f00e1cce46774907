package org.anxin.helpline.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of enrolments. The first round of a lesson is the one that counts: in the second she knows the question. */
@Repository
class Enrolments implements Courses {

    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether she is new to the lesson */
    boolean begin(long conversation, String lesson, Locale language, Instant now) {
        return jdbc.sql("""
                                insert into enrolment (conversation, lesson, language, begun_at) values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(conversation, lesson, language.getLanguage(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return whether she had not finished it before */
    boolean finish(long conversation, String lesson, boolean rightBefore, boolean rightAfter, Instant now) {
        return jdbc.sql("""
                                update enrolment set finished_at = ?, right_before = ?, right_after = ?
                                where conversation = ? and lesson = ? and finished_at is null
                                """)
                        .params(now.atOffset(ZoneOffset.UTC), rightBefore, rightAfter, conversation, lesson)
                        .update()
                == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figures> figures() {
        return jdbc.sql("""
                        select lesson, language, count(*) as begun, count(finished_at) as finished,
                        count(*) filter (where right_before) as right_before,
                        count(*) filter (where right_after) as right_after,
                        count(*) filter (where right_after and not right_before) as gained
                        from enrolment group by lesson, language order by lesson, language desc
                        """).query((row, n) -> figures(row)).list();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getString("lesson"),
                Locale.forLanguageTag(row.getString("language")),
                row.getLong("begun"),
                row.getLong("finished"),
                row.getLong("right_before"),
                row.getLong("right_after"),
                row.getLong("gained"));
    }
}
