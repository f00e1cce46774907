package org.anxin.helpline.report;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timers of alarms. Their names say everything. */
@Configuration(proxyBeanMethods = false)
class DutyTasks {

    @Bean
    OneTimeTask<Void> callDuty(Escalation escalation) {
        return Tasks.oneTime(Escalation.CALL).execute((instance, context) -> {
            String[] name = instance.getId().split(":");
            escalation.call(Long.parseLong(name[0]), Integer.parseInt(name[1]));
        });
    }
}
