package org.anxin.helpline.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for what an erasure left behind: rows of any table, also of one that was added tomorrow, that name a person or
 * a conversation which is no more.
 */
@Component
class ResidueCheck {

    static final String NAME = "residue";

    private static final Logger LOG = LoggerFactory.getLogger(ResidueCheck.class);

    private final JdbcClient jdbc;
    private final JdbcChecks checks;
    private final Tombstones tombstones;
    private final Clock clock;

    ResidueCheck(JdbcClient jdbc, JdbcChecks checks, Tombstones tombstones, Clock clock) {
        this.jdbc = jdbc;
        this.checks = checks;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    @Transactional
    public void run() {
        Instant now = clock.instant();
        tombstones.crumble(now);
        List<String> left = new ArrayList<>();
        jdbc.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                        and c.column_name in ('person', 'conversation') and c.table_name <> 'conversation'
                        order by 1, 2
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> found(column.table, orphans(column), left));
        found("scheduled_tasks", timers(), left);
        if (!left.isEmpty()) {
            LOG.error("Rows of people who are no more: {}", left);
        }
        checks.add(NAME, now, left.isEmpty(), String.join(", ", left));
    }

    private static void found(String table, long rows, List<String> left) {
        if (rows > 0) {
            left.add(table + " " + rows);
        }
    }

    /** Names come from the catalogue, not from anybody outside. */
    private long orphans(Column column) {
        String key = column.name.equals("person") ? "person" : "id";
        return jdbc.sql(
                        "select count(*) from \"%s\" t where t.%s is not null and not exists (select 1 from conversation c where c.%s = t.%s)"
                                .formatted(column.table, column.name, key, column.name))
                .query(Long.class)
                .single();
    }

    /** A timer's name begins with its conversation; one that runs just now removes itself. */
    private long timers() {
        return jdbc.sql("""
                        select count(*) from scheduled_tasks s where s.task_instance ~ '^[0-9]+:' and not s.picked
                        and not exists (select 1 from conversation c
                            where c.id = split_part(s.task_instance, ':', 1)::bigint)
                        """).query(Long.class).single();
    }

    private record Column(String table, String name) {}
}
