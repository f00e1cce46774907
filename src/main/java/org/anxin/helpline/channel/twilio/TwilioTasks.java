package org.anxin.helpline.channel.twilio;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.twilio.http.TwilioRestClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.anxin.helpline.conversation.Deliveries;
import org.anxin.helpline.conversation.Reconciliation;
import org.anxin.helpline.privacy.AddressVault;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked up and cleared away at Twilio, by one replica at a time. */
@Configuration(proxyBeanMethods = false)
@WithTwilio
class TwilioTasks {

    private static final Duration CLEARED_EVERY = Duration.ofHours(1);

    @Bean
    TwilioList twilioList(TwilioRestClient client, TwilioSettings settings) {
        return new TwilioList(client, settings);
    }

    @Bean
    TwilioReconciliation twilioReconciliation(
            TwilioList list, Reconciliation reconciliation, Deliveries deliveries, AddressVault vault, Clock clock) {
        return new TwilioReconciliation(list, reconciliation, deliveries, vault, clock);
    }

    @Bean
    TwilioClearing twilioClearing(TwilioList list, TwilioSettings settings, Clock clock, MeterRegistry meters) {
        return new TwilioClearing(list, settings, clock, meters);
    }

    @Bean
    @ConditionalOnExpression("'${anxin.channel.twilio.reconcile-every:}' != ''")
    RecurringTask<Void> reconcileTwilio(TwilioReconciliation reconciliation, TwilioSettings settings) {
        return Tasks.recurring("twilio-reconciliation", Schedules.fixedDelay(settings.reconcileEvery()))
                .execute((instance, context) -> reconciliation.run());
    }

    @Bean
    @ConditionalOnExpression("!'${anxin.channel.twilio.afterwards:keep}'.equalsIgnoreCase('keep')")
    RecurringTask<Void> clearTwilio(TwilioClearing clearing) {
        return Tasks.recurring("twilio-clearing", Schedules.fixedDelay(CLEARED_EVERY))
                .execute((instance, context) -> clearing.run());
    }
}
