package org.anxin.helpline.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.conversation.Transcript;
import org.anxin.helpline.privacy.Sealer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A report's facts and what happened to it, sealed. */
@Repository
class CaseWords {

    /** The order in which staff read facts; what is not listed comes after. */
    private static final List<String> ORDER = List.of(
            "danger",
            "safe",
            "signs",
            "told",
            "when",
            "where",
            "count",
            "children",
            "source",
            "visit",
            "reported",
            "minor",
            "age",
            "country",
            "guarded",
            "relation",
            "last-heard",
            "may-answer",
            "answer-when",
            "complete");

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Transcript transcript;

    CaseWords(JdbcClient jdbc, Sealer sealer, Transcript transcript) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.transcript = transcript;
    }

    void put(ReportId id, Map<String, String> facts) {
        facts.forEach((name, value) -> {
            int listed = ORDER.indexOf(name);
            jdbc.sql("""
                            insert into report_fact (report, name, position, value) values (?, ?, ?, ?)
                            on conflict (report, name) do update set value = excluded.value
                            """)
                    .params(id.value(), name, listed < 0 ? ORDER.size() : listed, sealer.seal(value, fact(id, name)))
                    .update();
        });
    }

    Map<String, String> facts(ReportId id) {
        Map<String, String> facts = new LinkedHashMap<>();
        jdbc.sql("select name, value from report_fact where report = ? order by position, name")
                .param(id.value())
                .query(row -> {
                    String name = row.getString("name");
                    facts.put(name, sealer.open(row.getBytes("value"), fact(id, name)));
                });
        return facts;
    }

    /** @param message the outbox row of staff's words, whose delivery the timeline shows */
    void tell(ReportId id, String what, String actor, String text, @Nullable Long message, Instant now) {
        long entry = jdbc.sql("select nextval(pg_get_serial_sequence('report_entry', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into report_entry (id, report, what, actor, body, message, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(entry, id.value(), what, actor, sealer.seal(text, entry(entry)), message, Cases.sql(now))
                .update();
    }

    List<Reports.Entry> timeline(ReportId id) {
        return jdbc.sql("select * from report_entry where report = ? order by id")
                .param(id.value())
                .query((row, n) -> {
                    long message = row.getLong("message");
                    String delivery =
                            row.wasNull() ? "" : transcript.delivery(message).name();
                    return new Reports.Entry(
                            row.getLong("id"),
                            row.getString("what"),
                            row.getString("actor"),
                            sealer.open(row.getBytes("body"), entry(row.getLong("id"))),
                            delivery,
                            row.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private static String fact(ReportId id, String name) {
        return "report/" + id.value() + "/" + name;
    }

    private static String entry(long id) {
        return "report-entry/" + id;
    }
}
