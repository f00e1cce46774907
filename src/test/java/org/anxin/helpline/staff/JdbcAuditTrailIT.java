package org.anxin.helpline.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.anxin.helpline.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcAuditTrailIT {

    private final DataSource database = FreshDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate tx = new TransactionTemplate(new JdbcTransactionManager(database));
    private JdbcAuditTrail trail;

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    @BeforeEach
    void threeEntries() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(JdbcAuditTrail.class, () -> new JdbcAuditTrail(jdbc, Clock.systemUTC()));
        context.register(Transactions.class);
        context.refresh();
        trail = context.getBean(JdbcAuditTrail.class);
        for (int i = 1; i <= 3; i++) {
            String subject = "report/" + i;
            tx.executeWithoutResult(status -> trail.record("anxin", "report-closed", subject));
        }
    }

    @Test
    void an_untouched_trail_holds() {
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void an_entry_outside_a_transaction_is_refused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> trail.record("anxin", "report-closed", "report/4"));
    }

    @Test
    void sql_can_neither_change_nor_delete_an_entry() {
        assertThat(jdbc.sql("update audit_entry set actor = 'x'").update()).isZero();
        assertThat(jdbc.sql("delete from audit_entry").update()).isZero();
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void a_change_or_a_gap_made_by_an_owner_of_the_table_is_found() {
        jdbc.sql("alter table audit_entry disable rule audit_entry_keeps").update();
        jdbc.sql("alter table audit_entry disable rule audit_entry_stays").update();
        jdbc.sql("update audit_entry set actor = 'somebody' where id = 3").update();
        assertThat(trail.firstBroken()).hasValue(3);
        jdbc.sql("delete from audit_entry where id = 2").update();
        assertThat(trail.firstBroken()).hasValue(3);
        jdbc.sql("update audit_entry set subject = 'report/9' where id = 1").update();
        assertThat(trail.firstBroken()).hasValue(1);
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
        assertThat(trail.firstBroken()).isEmpty();
    }
}
