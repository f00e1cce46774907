package org.anxin.helpline.report;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.anxin.helpline.privacy.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers of sixteen digits by which somebody continues her report from another phone or channel. They are shown once
 * and stored as slow digests; 53 bits and five tries an hour leave nothing to guess.
 */
@Repository
class Receipts {

    private static final int DIGITS = 16;
    private static final int GROUP = 4;
    private static final String SCOPE = "receipt";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Receipts(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** A new number for that report, in groups of four; one it had before is worth nothing any more. */
    String issue(ReportId report, Instant now) {
        String number = random.ints(DIGITS, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
        jdbc.sql("""
                        insert into report_receipt (report, digest, made_at) values (?, ?, ?)
                        on conflict (report) do update set digest = excluded.digest, made_at = excluded.made_at
                        """)
                .params(report.value(), secrets.digest(number, SCOPE), Cases.sql(now))
                .update();
        return number.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1 ");
    }

    /** The report of that number. A wrong number takes as long as a right one. */
    Optional<ReportId> find(String number) {
        return jdbc.sql("select report from report_receipt where digest = ?")
                .param(secrets.digest(number.replaceAll("\\D", ""), SCOPE))
                .query((row, n) -> new ReportId(row.getLong(1)))
                .optional();
    }
}
