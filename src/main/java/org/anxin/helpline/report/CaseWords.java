package org.anxin.helpline.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
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
            "kept",
            "free",
            "of-age",
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
    private final OwnKeys keys;
    private final CaseIndex index;

    CaseWords(JdbcClient jdbc, OwnKeys keys, CaseIndex index) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.index = index;
    }

    void put(ReportId id, Map<String, String> facts) {
        Sealer sealer = sealer(id);
        facts.forEach((name, value) -> {
            int listed = ORDER.indexOf(name);
            jdbc.sql("""
                            insert into report_fact (report, name, position, value) values (?, ?, ?, ?)
                            on conflict (report, name) do update set value = excluded.value
                            """)
                    .params(id.value(), name, listed < 0 ? ORDER.size() : listed, sealer.seal(value, fact(id, name)))
                    .update();
            index.add(id, value);
        });
    }

    Map<String, String> facts(ReportId id) {
        return facts(List.of(id)).getOrDefault(id, Map.of());
    }

    /** Facts of many reports at once. */
    Map<ReportId, Map<String, String>> facts(List<ReportId> ids) {
        Map<ReportId, Map<String, String>> facts = new HashMap<>();
        Map<ReportId, Sealer> sealers = new HashMap<>();
        Long[] wanted = ids.stream().map(ReportId::value).toArray(Long[]::new);
        jdbc.sql("""
                        select f.report, f.name, f.value, k.wrapped from report_fact f
                        left join report_key k on k.report = f.report
                        where f.report = any(?) order by f.report, f.position, f.name
                        """).param(wanted).query(row -> {
            ReportId id = new ReportId(row.getLong("report"));
            String name = row.getString("name");
            Sealer sealer = sealers.get(id);
            if (sealer == null) {
                sealer = keys.of(Keyed.REPORT, id.value(), row.getBytes("wrapped"));
                sealers.put(id, sealer);
            }
            facts.computeIfAbsent(id, none -> new LinkedHashMap<>())
                    .put(name, sealer.open(row.getBytes("value"), fact(id, name)));
        });
        return facts;
    }

    /** @param message the outbox row of staff's words, whose delivery the timeline shows */
    void tell(ReportId id, String what, String actor, String text, @Nullable Long message, Instant now) {
        long entry = jdbc.sql("select nextval(pg_get_serial_sequence('report_entry', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("insert into report_entry (id, report, what, actor, body, message, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(entry, id.value(), what, actor, sealer(id).seal(text, entry(entry)), message, Cases.sql(now))
                .update();
        if (!what.equals("state")) {
            index.add(id, text);
        }
    }

    /** Whether the person or staff wrote to each other after that entry. */
    boolean saidSince(ReportId id, long entry) {
        return jdbc.sql("""
                        select exists (select 1 from report_entry
                        where report = ? and id > ? and what in ('person-wrote', 'staff-wrote', 'danger'))
                        """).params(id.value(), entry).query(Boolean.class).single();
    }

    private Sealer sealer(ReportId id) {
        return keys.of(Keyed.REPORT, id.value());
    }

    static String fact(ReportId id, String name) {
        return "report/" + id.value() + "/" + name;
    }

    static String entry(long id) {
        return "report-entry/" + id;
    }
}
