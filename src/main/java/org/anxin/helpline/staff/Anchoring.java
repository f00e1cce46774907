package org.anxin.helpline.staff;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down each night, and at the start, how far the trail reaches. */
@Configuration(proxyBeanMethods = false)
class Anchoring {

    private static final Logger LOG = LoggerFactory.getLogger(Anchoring.class);
    private static final LocalTime NIGHT = LocalTime.of(0, 20);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcAuditTrail trail;
    private final AnchorFile file;
    private final TransactionTemplate transaction;

    Anchoring(JdbcAuditTrail trail, AnchorFile file, TransactionTemplate transaction) {
        this.trail = trail;
        this.file = file;
        this.transaction = transaction;
    }

    @Bean
    RecurringTask<Void> anchorAuditTrail() {
        return Tasks.recurring("anchor-audit-trail", Schedules.daily(CHINA, NIGHT))
                .execute((instance, context) -> anchor());
    }

    /** Each start is an entry, so that a trail is never empty and its end is signed with the key in use. */
    @EventListener(ApplicationReadyEvent.class)
    void began() {
        transaction.executeWithoutResult(status -> trail.record("system", "started", "helpline"));
        anchor();
    }

    /** The log carries it too, and so off the machine wherever logs go. */
    void anchor() {
        trail.anchor().ifPresent(anchor -> {
            LOG.info("Audit anchor {}", anchor.line());
            try {
                file.add(anchor);
            } catch (IOException e) {
                LOG.error("The audit anchor could not be written: make anxin.staff.audit-anchors a file that can be");
            }
        });
    }
}
