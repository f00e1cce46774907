package org.anxin.helpline.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a rotation: seals anew, a batch at a time and while all runs on, what an older key of the keyset sealed. Rows
 * that change or go meanwhile are left to whoever changes them.
 */
@Component
class Renewing {

    static final String NAME = "keys";

    private static final Logger LOG = LoggerFactory.getLogger(Renewing.class);
    private static final Duration SPREAD = Duration.ofHours(1);
    private static final int BATCH = 500;
    private static final String FIRST = "(0,0)";

    private final Keyring ring;
    private final JdbcClient jdbc;
    private final List<SealedColumn> columns;
    private final JdbcChecks checks;
    private final Clock clock;
    private volatile int finished;

    Renewing(Keyring ring, JdbcClient jdbc, List<SealedColumn> columns, JdbcChecks checks, Clock clock) {
        this.ring = ring;
        this.jdbc = jdbc;
        this.columns = List.copyOf(columns);
        this.checks = checks;
        this.clock = clock;
    }

    /** Nothing is looked at again once a key has taken over everything. */
    void run() {
        Instant now = clock.instant();
        SealingKey key = ring.now().seal(now);
        int current = key.id();
        if (current == finished) {
            return;
        }
        Progress all = columns.stream().map(column -> renew(column, current)).reduce(Progress.NONE, Progress::and);
        // A replica whose clock is late may still have used the one before.
        if (key.begins().plus(SPREAD).isBefore(now)) {
            finished = current;
        }
        if (all.renewed + all.failed > 0) {
            LOG.info("The new key seals what older ones did: {} done, {} cannot be opened", all.renewed, all.failed);
            checks.add(NAME, now, all.failed == 0, "sealed anew " + all.renewed + ", cannot be opened " + all.failed);
        }
    }

    private Progress renew(SealedColumn column, int current) {
        Progress all = Progress.NONE;
        String last = FIRST;
        List<Row> batch = batch(column, current, last);
        while (!batch.isEmpty()) {
            for (Row row : batch) {
                all = all.and(renew(column, row));
            }
            LOG.info("{}.{}: {} sealed anew", column.table(), column.column(), all.renewed);
            last = batch.getLast().place;
            batch = batch(column, current, last);
        }
        return all;
    }

    private List<Row> batch(SealedColumn column, int current, String last) {
        return jdbc.sql("""
                        select ctid::text as place, %2$s as sealed, %3$s as binding from %1$s
                        where ctid > ?::tid and substring(%2$s from 1 for 1) = '\\x01'
                        and substring(%2$s from 1 for 5) <> ? order by ctid limit ?
                        """.formatted(column.table(), column.column(), column.binding()))
                .params(last, SealingKey.prefix(current), BATCH)
                .query((row, n) -> new Row(row.getString("place"), row.getBytes("sealed"), row.getString("binding")))
                .list();
    }

    private Progress renew(SealedColumn column, Row row) {
        byte[] binding = row.binding.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] anew = ring.aead().encrypt(ring.aead().decrypt(row.sealed, binding), binding);
            jdbc.sql("update %1$s set %2$s = ? where ctid = ?::tid and %2$s = ?"
                            .formatted(column.table(), column.column()))
                    .params(anew, row.place, row.sealed)
                    .update();
            return new Progress(1, 0);
        } catch (GeneralSecurityException e) {
            return new Progress(0, 1);
        }
    }

    private record Row(String place, byte[] sealed, String binding) {}

    private record Progress(long renewed, long failed) {

        static final Progress NONE = new Progress(0, 0);

        Progress and(Progress more) {
            return new Progress(renewed + more.renewed, failed + more.failed);
        }
    }
}
