package org.anxin.helpline.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.anxin.helpline.FreshDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcAuditTrailIT {

    private final DataSource database = FreshDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate tx = new TransactionTemplate(new JdbcTransactionManager(database));
    private final AuditKey key = AuditKey.parse(AuditKey.fresh());
    private final AuditReview review =
            new AuditVerification(jdbc, key, new AnchorFile(Path.of("target", "no-anchors")));
    private JdbcAuditTrail trail;

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    @BeforeEach
    void threeEntries() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(JdbcAuditTrail.class, () -> new JdbcAuditTrail(jdbc, key, Clock.systemUTC()));
        context.register(Transactions.class);
        context.refresh();
        trail = context.getBean(JdbcAuditTrail.class);
        for (int i = 1; i <= 3; i++) {
            String subject = "report/" + i;
            tx.executeWithoutResult(status -> trail.record("anxin", "report-closed", subject));
        }
    }

    @Test
    void an_entry_outside_a_transaction_is_refused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> trail.record("anxin", "report-closed", "report/4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "set session_replication_role = replica; delete from audit_entry"
            })
    void sql_can_neither_change_nor_remove_an_entry(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("only ever added");
        assertThat(review.verify().entries()).isEqualTo(3);
    }

    @Test
    void what_pages_read_again_and_again_is_recorded_once_in_a_while() {
        for (int i = 0; i < 3; i++) {
            tx.executeWithoutResult(
                    status -> trail.recordOnce("li", "report-read", "report/7", Duration.ofMinutes(15)));
        }
        tx.executeWithoutResult(status -> trail.recordOnce("wang", "report-read", "report/7", Duration.ofMinutes(15)));
        tx.executeWithoutResult(status -> trail.recordOnce("li", "report-read", "report/8", Duration.ZERO));
        tx.executeWithoutResult(status -> trail.recordOnce("li", "report-read", "report/8", Duration.ZERO));
        assertThat(review.latest("", 10)).hasSize(7);
        assertThat(review.latest("report/7", 10)).extracting(AuditEntry::actor).containsExactly("wang", "li");
    }

    @Test
    void entries_of_an_older_helpline_are_chained_anew() throws Exception {
        PGSimpleDataSource old = FreshDatabase.create().unwrap(PGSimpleDataSource.class);
        old.setCurrentSchema("old");
        FluentConfiguration flyway = Flyway.configure().dataSource(old).schemas("old");
        flyway.target("20").load().migrate();
        JdbcClient then = JdbcClient.create(old);
        for (int i = 1; i <= 3; i++) {
            then.sql(
                            "insert into audit_entry (id, at, actor, action, subject, hash) values (?, now(), '李\"姐', 'a', 'b', '')")
                    .param(i)
                    .update();
        }
        flyway.target("latest").load().migrate();
        assertThat(new AuditVerification(then, key, new AnchorFile(Path.of("target", "no-anchors")))
                        .verify()
                        .faults())
                .as("all but the head, which the next entry signs")
                .containsExactly(new AuditReview.Fault(AuditReview.Kind.CUT, 3));
    }

    @Test
    void json_is_written_in_one_way_only() {
        AuditEntry entry = new AuditEntry(7, Instant.ofEpochSecond(1, 2000), "李\"姐", "a\\b", "x\n");
        assertThat(entry.canonicalJson())
                .isEqualTo(
                        "{\"action\":\"a\\\\b\",\"actor\":\"李\\\"姐\",\"at\":1000002,\"id\":7,\"subject\":\"x\\u000a\"}");
    }

    @Test
    void many_writers_at_once_form_one_chain() throws Exception {
        Callable<Void> write = () -> {
            tx.executeWithoutResult(status -> trail.record("anxin", "report-read", "report/7"));
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var written : threads.invokeAll(Collections.nCopies(40, write))) {
                written.get();
            }
        }
        assertThat(jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(43);
        assertThat(review.verify().holds()).isTrue();
    }
}
