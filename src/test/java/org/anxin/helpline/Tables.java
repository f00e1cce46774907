package org.anxin.helpline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test asks a database. */
public final class Tables {

    private final JdbcClient jdbc;

    public Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    public List<String> names() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();
    }

    /** Every row of a table as PostgreSQL writes it. */
    public List<String> rows(String table) {
        return jdbc.sql("select t::text from \"" + table + "\" t")
                .query(String.class)
                .list();
    }
}
