package org.anxin.helpline.conversation;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler runs. Both tasks may run twice without harm. */
@Configuration(proxyBeanMethods = false)
class ConversationTasks {

    @Bean
    OneTimeTask<Void> wakeSession(Waking waking) {
        return Tasks.oneTime(Timers.WAKE).execute((instance, context) -> {
            String[] name = instance.getId().split(":");
            waking.wake(Long.parseLong(name[0]), name[1]);
        });
    }

    @Bean
    CustomTask<Void> sendMessage(Postman postman, Clock clock) {
        return Tasks.custom(Timers.SEND).execute((instance, context) -> sent(postman, clock, instance, context));
    }

    private static CompletionHandler<Void> sent(
            Postman postman, Clock clock, TaskInstance<Void> instance, ExecutionContext context) {
        long conversation = Long.parseLong(instance.getId().split(":")[0]);
        Duration again = postman.deliver(conversation);
        return again.isZero()
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(again));
    }
}
