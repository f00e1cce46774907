package org.anxin.helpline.report;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timers of alarms. Their names say everything. */
@Configuration(proxyBeanMethods = false)
class DutyTasks {

    @Bean
    OneTimeTask<Void> callDuty(DutyTexts texts, Escalation escalation) {
        return Tasks.oneTime(Escalation.CALL).execute((instance, context) -> {
            List<String> name = List.of(instance.getId().split(":"));
            long alarm = Long.parseLong(name.get(name.size() - 2));
            int step = Integer.parseInt(name.getLast());
            try {
                texts.call(alarm, step);
            } finally {
                // What keeps one way from working keeps not the other.
                escalation.call(alarm, step);
            }
        });
    }
}
