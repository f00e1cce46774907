package org.anxin.helpline.conversation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.anxin.helpline.dialog.Effect;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Durable timers, written in the turn's transaction. Their names say everything; they carry no data. */
@Component
class Timers {

    static final TaskDescriptor<Void> WAKE = TaskDescriptor.of("wake-session");
    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-message");

    private final Scheduler scheduler;
    private final QuietHours quiet;

    Timers(@Lazy Scheduler scheduler, ConversationSettings settings) {
        this.scheduler = scheduler;
        this.quiet = settings.quiet();
    }

    /** Wakes the session unless it moved on: the token tells. A reminder waits for the end of the quiet hours. */
    void wake(long conversation, Effect.Arm arm, Instant now) {
        Instant due = now.plus(arm.after());
        scheduler.scheduleIfNotExists(
                WAKE.instance(conversation + ":" + arm.token()).build(), arm.gentle() ? quiet.after(due) : due);
    }

    /** Sends what waits for that conversation, up to and including this message. */
    void send(long message, long conversation, Instant at) {
        scheduler.scheduleIfNotExists(
                SEND.instance(conversation + ":" + message).build(), at);
    }
}
