package org.anxin.helpline.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trail as a hash chain. Writers wait for each other, so that ids and hashes form one line. */
@Repository
class JdbcAuditTrail implements AuditTrail {

    private static final long LOCK = 0x616e78696eL;

    private final JdbcClient jdbc;
    private final AuditKey key;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, AuditKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String action, String subject) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, n) -> true)
                .single();
        Last last = last().orElse(new Last(0, HashChain.START));
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = new AuditEntry(last.id + 1, at, actor, action, subject);
        byte[] hash = HashChain.next(last.hash, entry);
        jdbc.sql("insert into audit_entry (id, at, actor, action, subject, hash) values (?, ?, ?, ?, ?, ?)")
                .params(entry.id(), OffsetDateTime.ofInstant(at, ZoneOffset.UTC), actor, action, subject, hash)
                .update();
        AuditHead head = AuditHead.of(entry.id(), hash, key);
        jdbc.sql("""
                        insert into audit_head (entry, signature) values (?, ?)
                        on conflict (one) do update set entry = excluded.entry, signature = excluded.signature
                        """).params(head.entry(), head.signature()).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordOnce(String actor, String action, String subject, Duration within) {
        boolean recorded = jdbc.sql("""
                        select exists (select 1 from audit_entry where subject = ? and actor = ? and action = ? and at > ?)
                        """)
                .params(subject, actor, action, clock.instant().minus(within).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (!recorded) {
            record(actor, action, subject);
        }
    }

    /** How far the trail reaches now, signed; empty while nothing was recorded. */
    @Transactional(readOnly = true)
    public Optional<AuditAnchor> anchor() {
        return last().map(last -> AuditAnchor.of(clock.instant(), last.id, last.hash, key));
    }

    private Optional<Last> last() {
        return jdbc.sql("select id, hash from audit_entry order by id desc limit 1")
                .query((row, n) -> new Last(row.getLong("id"), row.getBytes("hash")))
                .optional();
    }

    private record Last(long id, byte[] hash) {}
}
