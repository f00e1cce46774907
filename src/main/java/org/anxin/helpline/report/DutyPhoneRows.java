package org.anxin.helpline.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which thread leads to whose phone. The row goes with its thread. */
@Repository
class DutyPhoneRows {

    private final JdbcClient jdbc;
    private final Sealer sealer;

    DutyPhoneRows(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    Optional<Row> find(String username) {
        return jdbc.sql("select * from duty_phone where lower(username) = lower(?)")
                .param(username)
                .query((row, n) -> new Row(
                        row.getString("username"),
                        row.getLong("conversation"),
                        sealer.open(row.getBytes("ending"), binding(row.getString("username"))),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getBytes("code"),
                        CaseRows.instant(row, "code_until")))
                .optional();
    }

    void add(Row row) {
        jdbc.sql("""
                        insert into duty_phone (username, conversation, ending, language, code, code_until)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.username,
                        row.thread,
                        sealer.seal(row.ending, binding(row.username)),
                        row.language.toLanguageTag(),
                        row.code,
                        row.until == null ? null : Cases.sql(row.until))
                .update();
    }

    void confirm(String username) {
        jdbc.sql("update duty_phone set code = null, code_until = null where username = ?")
                .param(username)
                .update();
    }

    private static String binding(String username) {
        return "duty-phone/" + username;
    }

    /**
     * @param ending the last digits of the number
     * @param code a digest of what was sent to it; null once it came back
     */
    record Row(
            String username,
            long thread,
            String ending,
            Locale language,
            byte @Nullable [] code,
            @Nullable Instant until) {

        boolean confirmed() {
            return code == null;
        }

        @Override
        public String toString() {
            return "Row[" + username + "]";
        }
    }
}
