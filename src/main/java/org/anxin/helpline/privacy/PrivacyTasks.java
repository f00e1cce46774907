package org.anxin.helpline.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done at night and now and then. Each may run twice without harm. */
@Configuration(proxyBeanMethods = false)
class PrivacyTasks {

    private static final ZoneId KUNMING = ZoneId.of("Asia/Shanghai");
    private static final LocalTime RETENTION_AT = LocalTime.of(3, 20);
    private static final LocalTime EPOCHS_AT = LocalTime.of(3, 30);
    private static final Duration RENEWED_EVERY = Duration.ofMinutes(10);
    private static final LocalTime RESIDUE_AT = LocalTime.of(3, 40);

    @Bean
    RecurringTask<Void> nightlyResidueCheck(ResidueCheck check) {
        return Tasks.recurring("residue-check", Schedules.daily(KUNMING, RESIDUE_AT))
                .execute((instance, context) -> check.run());
    }

    @Bean
    RecurringTask<Void> nightlyRetention(Retention retention) {
        return Tasks.recurring("retention", Schedules.daily(KUNMING, RETENTION_AT))
                .execute((instance, context) -> retention.run());
    }

    @Bean
    RecurringTask<Void> nightlyEpochCheck(EpochCheck check) {
        return Tasks.recurring("epoch-check", Schedules.daily(KUNMING, EPOCHS_AT))
                .execute((instance, context) -> check.run());
    }

    @Bean
    RecurringTask<Void> renewal(Renewing renewing) {
        return Tasks.recurring("renew-sealing", Schedules.fixedDelay(RENEWED_EVERY))
                .execute((instance, context) -> renewing.run());
    }
}
