package org.anxin.helpline.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers for a while, as keyed digests, which messages were erased: their providers may deliver them once more, and
 * that must not bring a person back who asked to be forgotten.
 */
@Repository
public class Tombstones {

    /** Providers repeat a webhook for minutes, the slowest for an hour; their own lists are read a day back. */
    private static final Duration STAND = Duration.ofDays(2);

    private final Keys keys;
    private final JdbcClient jdbc;

    Tombstones(Keys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** @param note what to answer with, such as a language; nothing about a person */
    public void lay(String name, String note, Instant now) {
        jdbc.sql("insert into tombstone (digest, note, until) values (?, ?, ?) on conflict do nothing")
                .params(keys.digest("tombstone\n" + name), note, now.plus(STAND).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The note, if that message was erased. */
    public Optional<String> find(String name) {
        return jdbc.sql("select note from tombstone where digest = ?")
                .param(keys.digest("tombstone\n" + name))
                .query(String.class)
                .optional();
    }

    void crumble(Instant now) {
        jdbc.sql("delete from tombstone where until < ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
