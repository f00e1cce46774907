package org.anxin.helpline.conversation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import org.anxin.helpline.dialog.Effect;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Durable timers, written in the turn's transaction. Their names say everything; they carry no data. */
@Component
class Timers {

    static final TaskDescriptor<Void> WAKE = TaskDescriptor.of("wake-session");
    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-message");

    private final Scheduler scheduler;
    private final QuietHours quiet;
    private final JdbcClient jdbc;

    Timers(@Lazy Scheduler scheduler, ConversationSettings settings, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.quiet = settings.quiet();
    }

    /** Wakes the session unless it moved on: the token tells. A reminder waits for the end of the quiet hours. */
    void wake(long conversation, Effect.Arm arm, Instant now) {
        Instant due = now.plus(arm.after());
        scheduler.scheduleIfNotExists(
                WAKE.instance(conversation + ":" + arm.token()).build(), arm.gentle() ? quiet.after(due) : due);
    }

    /** What was put off for that conversation need not wait any longer. */
    void sendSoon(long conversation, Instant now) {
        jdbc.sql("""
                        update scheduled_tasks set execution_time = ?
                        where task_name = ? and task_instance like ? and not picked
                        """)
                .params(Times.sql(now), SEND.getTaskName(), conversation + ":%")
                .update();
    }

    /** Something changed that a message waited for: look again now. */
    void sendSoon(long message, long conversation, Instant now) {
        scheduler.scheduleIfNotExists(
                SEND.instance(conversation + ":" + message + ":soon").build(), now);
    }

    /** Sends what waits for that conversation, up to and including this message. */
    void send(long message, long conversation, Instant at) {
        scheduler.scheduleIfNotExists(
                SEND.instance(conversation + ":" + message).build(), at);
    }
}
