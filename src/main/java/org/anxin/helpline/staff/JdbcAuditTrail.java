package org.anxin.helpline.staff;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail as a hash chain. Writers wait for each other, so that ids and hashes form one line. */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private static final long LOCK = 0x616e78696eL;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String action, String subject) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> true)
                .single();
        Entry last = jdbc.sql("select * from audit_entry order by id desc limit 1")
                .query((row, n) -> entry(row))
                .optional()
                .orElse(new Entry(0, Instant.EPOCH, "", "", "", HashChain.START));
        long id = last.id + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("insert into audit_entry (id, at, actor, action, subject, hash) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                        actor,
                        action,
                        subject,
                        HashChain.next(last.hash, id, at, actor, action, subject))
                .update();
    }

    /** @return the first entry that does not follow from the one before it */
    @Transactional(readOnly = true)
    public OptionalLong firstBroken() {
        List<Entry> entries = jdbc.sql("select * from audit_entry order by id")
                .query((row, n) -> entry(row))
                .list();
        byte[] before = HashChain.START;
        long expected = 1;
        for (Entry entry : entries) {
            byte[] hash = HashChain.next(before, expected, entry.at, entry.actor, entry.action, entry.subject);
            if (entry.id != expected || !MessageDigest.isEqual(hash, entry.hash)) {
                return OptionalLong.of(entry.id);
            }
            before = hash;
            expected++;
        }
        return OptionalLong.empty();
    }

    private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getBytes("hash"));
    }

    private record Entry(long id, Instant at, String actor, String action, String subject, byte[] hash) {}
}
