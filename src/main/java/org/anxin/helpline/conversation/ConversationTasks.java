package org.anxin.helpline.conversation;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
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
    OneTimeTask<Void> wakeSession(Waking waking, Backoff backoff, Clock clock) {
        return Tasks.oneTime(Timers.WAKE).onFailure(soonAgain(backoff, clock)).execute((instance, context) -> {
            String[] name = instance.getId().split(":");
            waking.wake(Long.parseLong(name[0]), name[1]);
        });
    }

    @Bean
    CustomTask<Void> sendMessage(Postman postman, Backoff backoff, Clock clock) {
        return Tasks.custom(Timers.SEND)
                .onFailure(soonAgain(backoff, clock))
                .execute((instance, context) -> sent(postman, clock, instance, context));
    }

    /** What breaks is most often a database that was out of reach for a moment: five minutes would be long for her. */
    private static FailureHandler<Void> soonAgain(Backoff backoff, Clock clock) {
        return (complete, operations) -> operations.reschedule(
                complete, clock.instant().plus(backoff.after(complete.getExecution().consecutiveFailures + 1)));
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
