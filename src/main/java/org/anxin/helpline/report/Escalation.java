package org.anxin.helpline.report;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anxin.helpline.report.Duty.CallResult;
import org.anxin.helpline.report.Duty.Shift;
import org.anxin.helpline.understanding.Severity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls one person after another until somebody acknowledges. Timers are written with the case they are about. */
@Component
class Escalation {

    static final TaskDescriptor<Void> CALL = TaskDescriptor.of("call-duty");

    private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);
    private static final List<Duration> STEPS = List.of(Duration.ZERO, Duration.ofMinutes(5), Duration.ofMinutes(15));

    private final Alarms alarms;
    private final Rota rota;
    private final DutyMail mail;
    private final Scheduler scheduler;
    private final Clock clock;

    Escalation(Alarms alarms, Rota rota, DutyMail mail, @Lazy Scheduler scheduler, Clock clock) {
        this.alarms = alarms;
        this.rota = rota;
        this.mail = mail;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Within the transaction that found the danger. */
    @EventListener
    void reportChanged(ReportChanged event) {
        if (event.severity() == Severity.DANGER) {
            raise(event.id());
        }
    }

    /** @param report null for a drill */
    void raise(@Nullable ReportId report) {
        Instant now = clock.instant();
        alarms.raise(report, now).ifPresent(alarm -> {
            for (int step = 0; step < STEPS.size(); step++) {
                scheduler.scheduleIfNotExists(CALL.instance(name(alarm, step)).build(), now.plus(STEPS.get(step)));
            }
        });
    }

    /** Done once for each step, however often the timer fires. */
    @Transactional
    public void call(long alarm, int step) {
        if (!alarms.waits(alarm)) {
            return;
        }
        Instant now = clock.instant();
        Optional<String> called = rota.at(now).map(shift -> at(shift, step));
        Optional<String> address = called.flatMap(rota::mailOf);
        boolean reachable = address.isPresent() && mail.configured();
        CallResult missed = called.isPresent() ? CallResult.NO_MAIL : CallResult.NOBODY_ON_DUTY;
        boolean fresh = alarms.call(alarm, step, called.orElse(""), reachable ? CallResult.MAILED : missed, now);
        if (fresh && reachable) {
            try {
                mail.call(address.orElseThrow(), alarms.isDrill(alarm));
            } catch (MailException e) {
                LOG.warn(
                        "Alarm {} step {} could not be mailed: {}",
                        alarm,
                        step,
                        e.getClass().getSimpleName());
                alarms.failed(alarm, step);
            }
        } else if (fresh) {
            LOG.warn("Alarm {} step {} reached nobody by mail: {}", alarm, step, missed);
        }
    }

    /** Not the number first: names that begin with one are timers of that conversation, and go when it is erased. */
    private static String name(long alarm, int step) {
        return "alarm:" + alarm + ":" + step;
    }

    static String at(Shift shift, int step) {
        return switch (step) {
            case 0 -> shift.first();
            case 1 -> shift.second();
            default -> shift.lead();
        };
    }
}
