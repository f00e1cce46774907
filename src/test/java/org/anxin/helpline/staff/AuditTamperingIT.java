package org.anxin.helpline.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.anxin.helpline.FreshDatabase;
import org.anxin.helpline.staff.AuditReview.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody owns the database, but has not the key. */
class AuditTamperingIT {

    private static final int ENTRIES = 40;
    private static final int TAMPERINGS = 200;

    @TempDir
    private Path folder;

    private final DataSource database = FreshDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate tx = new TransactionTemplate(new JdbcTransactionManager(database));
    private final AuditKey key = AuditKey.parse(AuditKey.fresh());
    private AnchorFile anchors;
    private AuditReview review;

    private record Row(AuditEntry entry, byte[] hash) {}

    @BeforeEach
    void fortyEntriesAndTwoAnchors() throws Exception {
        JdbcAuditTrail trail = new JdbcAuditTrail(jdbc, key, Clock.systemUTC());
        anchors = new AnchorFile(folder.resolve("anchors"));
        review = new AuditVerification(jdbc, key, anchors);
        for (int i = 1; i <= ENTRIES; i++) {
            String subject = "report/" + i;
            String actor = i % 2 == 0 ? "李姐" : "anxin";
            tx.executeWithoutResult(status -> trail.record(actor, "report-read", subject));
            if (i % 15 == 0) {
                anchors.add(trail.anchor().orElseThrow());
            }
        }
    }

    @Test
    void an_untouched_trail_holds() {
        assertThat(review.verify()).isEqualTo(new AuditReview.Verdict(ENTRIES, 2, List.of()));
    }

    @Test
    void two_hundred_random_tamperings_are_found_each_time() {
        Random random = new Random(6);
        for (int i = 0; i < TAMPERINGS; i++) {
            int kind = i % 10;
            tx.executeWithoutResult(status -> {
                jdbc.sql("alter table audit_entry disable trigger audit_entry_added_only")
                        .update();
                String what = tamper(kind, random);
                assertThat(review.verify().faults()).as(what).isNotEmpty();
                status.setRollbackOnly();
            });
        }
        assertThat(review.verify().holds()).isTrue();
    }

    @Test
    void an_anchor_that_was_forged_or_speaks_of_another_trail_is_found() throws Exception {
        Path file = folder.resolve("anchors");
        String genuine = Files.readString(file);
        Files.writeString(file, genuine.replaceFirst(" 15 ", " 16 "));
        assertThat(review.verify().faults()).extracting(AuditReview.Fault::kind).containsExactly(Kind.FALSE_ANCHOR);
        AuditAnchor elsewhere = AuditAnchor.of(Instant.EPOCH, 3, HashChain.START, key);
        Files.writeString(file, genuine + elsewhere.line() + "\n");
        assertThat(review.verify().faults()).containsExactly(new AuditReview.Fault(Kind.ANCHOR, 3));
    }

    @Test
    void entries_of_before_a_change_of_keys_hold_with_the_older_key_beside_the_new_one() {
        String older = AuditKey.fresh();
        AuditAnchor anchor = AuditAnchor.of(Instant.EPOCH, 3, HashChain.START, AuditKey.parse(older));
        assertThat(anchor.genuine(AuditKey.parse(AuditKey.fresh() + " " + older)))
                .isTrue();
        assertThat(anchor.genuine(AuditKey.parse(AuditKey.fresh()))).isFalse();
    }

    /** @return what was done, for the message of a failure */
    private String tamper(int kind, Random random) {
        List<Row> rows = rows();
        int at = random.nextInt(ENTRIES);
        AuditEntry one = rows.get(at).entry();
        byte[] hash = rows.get(at).hash();
        switch (kind) {
            case 0 -> rows.set(at, new Row(changed(one, random), hash));
            case 1 -> {
                hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
                rows.set(at, new Row(one, hash));
            }
            case 2 -> {
                rows.set(at, new Row(changed(one, random), hash));
                rechain(rows);
            }
            case 3 -> rows.remove(at);
            case 4 -> {
                rows.remove(at);
                rechain(rows);
            }
            case 5 -> swap(rows, at, (at + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES);
            case 6 -> {
                swap(rows, at, (at + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES);
                rechain(rows);
            }
            case 7 ->
                rows.subList(ENTRIES - 1 - random.nextInt(ENTRIES), ENTRIES).clear();
            case 8 -> {
                rows.subList(at, ENTRIES).clear();
                head(at, random);
            }
            default -> {
                rows.add(at, new Row(changed(one, random), hash));
                rechain(rows);
                head(rows.size(), random);
            }
        }
        write(rows);
        return "kind " + kind + " at " + (at + 1);
    }

    private static AuditEntry changed(AuditEntry one, Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new AuditEntry(one.id(), one.at().plus(1, ChronoUnit.MICROS), one.actor(), one.action(), one.subject());
            case 1 -> new AuditEntry(one.id(), one.at(), "nobody", one.action(), one.subject());
            case 2 -> new AuditEntry(one.id(), one.at(), one.actor(), "report-closed", one.subject());
            default -> new AuditEntry(one.id(), one.at(), one.actor(), one.action(), one.subject() + "0");
        };
    }

    private static void swap(List<Row> rows, int one, int other) {
        Collections.swap(rows, one, other);
        for (int at : new int[] {one, other}) {
            AuditEntry moved = rows.get(at).entry();
            rows.set(
                    at,
                    new Row(
                            new AuditEntry(at + 1, moved.at(), moved.actor(), moved.action(), moved.subject()),
                            rows.get(at).hash()));
        }
    }

    /** As good a forgery as there can be without the key: numbers and hashes are all in order again. */
    private static void rechain(List<Row> rows) {
        byte[] before = HashChain.START;
        for (int i = 0; i < rows.size(); i++) {
            AuditEntry old = rows.get(i).entry();
            AuditEntry entry = new AuditEntry(i + 1, old.at(), old.actor(), old.action(), old.subject());
            before = HashChain.next(before, entry);
            rows.set(i, new Row(entry, before));
        }
    }

    private void head(int entry, Random random) {
        byte[] signature = new byte[64];
        random.nextBytes(signature);
        jdbc.sql("delete from audit_head").update();
        if (entry > 0) {
            jdbc.sql("insert into audit_head (entry, signature) values (?, ?)")
                    .params(entry, signature)
                    .update();
        }
    }

    private List<Row> rows() {
        return new ArrayList<>(jdbc.sql("select * from audit_entry order by id")
                .query((row, n) -> new Row(AuditRows.entry(row), row.getBytes("hash")))
                .list());
    }

    private void write(List<Row> rows) {
        jdbc.sql("delete from audit_entry").update();
        for (Row row : rows) {
            AuditEntry entry = row.entry();
            jdbc.sql("insert into audit_entry (id, at, actor, action, subject, hash) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            entry.id(),
                            entry.at().atOffset(ZoneOffset.UTC),
                            entry.actor(),
                            entry.action(),
                            entry.subject(),
                            row.hash())
                    .update();
        }
    }
}
