package org.anxin.helpline.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anxin.helpline.understanding.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which clock of a case runs out next. Feedback and outcome follow EU directive 2019/1937, article 9, and stricter. */
@Component
class CaseClocks {

    private static final Duration FEEDBACK = Duration.ofDays(7);
    private static final int OUTCOME_MONTHS = 3;
    private static final int WORKING_DAYS = 2;

    private final WorkingCalendar calendar;

    CaseClocks(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Due next(Case one) {
        if (one.state() == CaseState.CLOSED) {
            return new Due(Deadline.NONE, null);
        }
        if (one.state() == CaseState.AWAITING_REPORTER) {
            return new Due(Deadline.PAUSED, null);
        }
        Progress progress = one.progress();
        List<Due> running = new ArrayList<>();
        if (progress.triagedAt() == null) {
            running.add(new Due(Deadline.TRIAGE, triage(one.receivedAt(), one.severity())));
        }
        if (progress.answeredAt() == null) {
            running.add(
                    new Due(Deadline.FEEDBACK, one.receivedAt().plus(FEEDBACK).plus(progress.paused())));
        }
        running.add(new Due(
                Deadline.OUTCOME,
                one.receivedAt()
                        .atZone(WorkingCalendar.CHINA)
                        .plusMonths(OUTCOME_MONTHS)
                        .toInstant()
                        .plus(progress.paused())));
        return running.stream().min(Comparator.comparing(Due::at)).orElseThrow();
    }

    /** Until when somebody has to have looked at it. */
    Instant triage(Instant received, Severity severity) {
        return calendar.plus(received, triage(severity));
    }

    private Duration triage(Severity severity) {
        return switch (severity) {
            case DANGER -> Duration.ofMinutes(15);
            case COERCION -> Duration.ofHours(4);
            case BREACH, INFORMATION -> calendar.dutyDay().multipliedBy(WORKING_DAYS);
        };
    }

    /** @param at null while nothing is due */
    record Due(Deadline deadline, @Nullable Instant at) {}
}
