package org.anxin.helpline.channel.smpp;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.anxin.helpline.conversation.Lines;
import org.anxin.helpline.storage.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The beans of a bind, which exist once a host is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmppSettings.class)
class SmppConfiguration {

    @Configuration(proxyBeanMethods = false)
    @WithSmpp
    static class On {

        /** Parts of a text come within seconds of each other, or not at all. */
        private static final Duration MISSING = Duration.ofMinutes(5);

        /** What it hears leads to a turn, and a turn to what is sent by it: so the listener is asked for late. */
        @Bean
        SmppLink smppLink(
                SmppSettings settings,
                ObjectProvider<SmppListener> listener,
                Leases leases,
                Lines lines,
                MeterRegistry meters) {
            return new SmppLink(settings, () -> listener.getObject().ofNextBind(), leases, lines, meters);
        }

        @Bean
        SmppSender smppSender(SmppLink link, SmppSettings settings) {
            return new SmppSender(link, settings);
        }

        @Bean
        RecurringTask<Void> takeLateParts(SmppIntake intake) {
            return Tasks.recurring("smpp-late-parts", Schedules.fixedDelay(Duration.ofMinutes(1)))
                    .execute((instance, context) -> intake.takeLate(MISSING));
        }
    }
}
