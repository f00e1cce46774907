package org.anxin.helpline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.report.Replies.Draft;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words of one's own to somebody in danger are seen by a colleague first, wherever there is one. */
@Repository
class SecondEyes {

    private final JdbcClient jdbc;
    private final OwnKeys keys;
    private final Accounts accounts;
    private final ReplyTemplates templates;

    SecondEyes(JdbcClient jdbc, OwnKeys keys, Accounts accounts, ReplyTemplates templates) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.accounts = accounts;
        this.templates = templates;
    }

    boolean needed(Case one, String text, StaffMember by) {
        return one.severity() == Severity.DANGER
                && !templates.has(text)
                && accounts.others(Role.CASEWORKER, by.username());
    }

    void keep(ReportId id, StaffMember by, String text, Instant now) {
        jdbc.sql("""
                        insert into reply_draft (report, author, body, at) values (?, ?, ?, ?)
                        on conflict (report) do update
                        set author = excluded.author, body = excluded.body, at = excluded.at
                        """)
                .params(
                        id.value(),
                        by.username(),
                        keys.of(Keyed.REPORT, id.value()).seal(text, binding(id)),
                        Cases.sql(now))
                .update();
    }

    /** The draft, which is gone with that. */
    Optional<Draft> take(ReportId id) {
        return jdbc.sql("delete from reply_draft where report = ? returning *")
                .param(id.value())
                .query((row, n) -> draft(id, row))
                .optional();
    }

    private Draft draft(ReportId id, ResultSet row) throws SQLException {
        return new Draft(
                row.getString("author"),
                keys.of(Keyed.REPORT, id.value()).open(row.getBytes("body"), binding(id)),
                Objects.requireNonNull(CaseRows.instant(row, "at")));
    }

    static String binding(ReportId id) {
        return "reply-draft/" + id.value();
    }
}
