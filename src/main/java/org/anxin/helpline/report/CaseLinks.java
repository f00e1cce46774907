package org.anxin.helpline.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anxin.helpline.report.Handling.Alike;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that belong together, or look as if. Compared by the tokens of what was said about the place. */
@Repository
class CaseLinks {

    private static final List<String> PLACES = List.of("employer", "where");
    private static final Duration NEAR = Duration.ofDays(60);
    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final CaseIndex index;

    CaseLinks(JdbcClient jdbc, CaseIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    void add(ReportId id, ReportId other, boolean merged, String actor, Instant now) {
        jdbc.sql("""
                        insert into report_link (report, other, merged, actor, at) values (?, ?, ?, ?, ?)
                        on conflict (report, other) do update set merged = report_link.merged or excluded.merged
                        """)
                .params(id.value(), other.value(), merged, actor, Cases.sql(now))
                .update();
    }

    /**
     * Linked ones first, then those of which at least two thirds of the place's words are the same; none of the hidden
     * ones.
     */
    List<Alike> alike(Case one, Map<String, String> facts, Long[] hidden) {
        String places = String.join(
                " ", PLACES.stream().map(facts::get).flatMap(Stream::ofNullable).toList());
        byte[][] tokens = Stream.of(index.wanted(places)).flatMap(Stream::of).toArray(byte[][]::new);
        return jdbc.sql("""
                        with linked as (
                            select other as report from report_link where report = :id
                            union select report from report_link where other = :id),
                        near as (
                            select report from report_token where token = any(:tokens) and report <> :id
                            group by report having 3 * count(*) >= greatest(2, 2 * cardinality(:tokens)))
                        select r.id, r.alias, r.state, r.id in (select report from linked) as linked from report r
                        where r.id <> all(:hidden) and (r.id in (select report from linked)
                        or r.id in (select report from near) and r.received_at between :from and :to)
                        order by linked desc, r.received_at desc limit :shown
                        """)
                .param("id", one.id().value())
                .param("tokens", tokens)
                .param("from", Cases.sql(one.receivedAt().minus(NEAR)))
                .param("to", Cases.sql(one.receivedAt().plus(NEAR)))
                .param("hidden", hidden)
                .param("shown", SHOWN)
                .query((row, n) -> new Alike(
                        new ReportId(row.getLong("id")),
                        row.getString("alias"),
                        CaseState.valueOf(row.getString("state")),
                        row.getBoolean("linked")))
                .list();
    }
}
