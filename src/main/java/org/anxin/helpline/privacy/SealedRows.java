package org.anxin.helpline.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a key of the keyset sealed, in every column of every table, also of one that was added tomorrow. */
final class SealedRows {

    private final JdbcClient jdbc;

    SealedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long of(int key) {
        return jdbc.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'bytea'
                        """).query((row, n) -> count(row.getString(1), row.getString(2), key)).list().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Names come from the catalogue, not from anybody outside. */
    private long count(String table, String column, int key) {
        return jdbc.sql("select count(*) from \"%s\" where substring(\"%s\" from 1 for 5) = ?".formatted(table, column))
                .param(SealingKey.prefix(key))
                .query(Long.class)
                .single();
    }
}
