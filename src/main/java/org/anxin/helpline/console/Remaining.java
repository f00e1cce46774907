package org.anxin.helpline.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** How much time is left on a clock, in words and as a share of it. */
public final class Remaining {

    private static final int HOURS_SHOWN_IN_MINUTES = 2;
    private static final int DAYS_SHOWN_IN_HOURS = 2;
    private static final int WHOLE = 100;

    private final MessageSource messages;
    private final Clock clock;

    Remaining(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public boolean over(Instant due) {
        return clock.instant().isAfter(due);
    }

    /** Such as “3 hours left” or “20 minutes over”. */
    public String words(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        return message(left.isNegative() ? "clock.over" : "clock.left", span(left.abs()));
    }

    /** Such as “3 hours”. */
    public String since(Instant start) {
        return span(Duration.between(start, clock.instant()).abs());
    }

    /** What is used up, from 0 to 100. */
    public long used(Instant start, Instant due) {
        long all = Math.max(1, Duration.between(start, due).toSeconds());
        long gone = Duration.between(start, clock.instant()).toSeconds();
        return Math.clamp(gone * WHOLE / all, 0, WHOLE);
    }

    private String span(Duration span) {
        if (span.toHours() < HOURS_SHOWN_IN_MINUTES) {
            return message("clock.minutes", span.toMinutes());
        }
        return span.toDays() < DAYS_SHOWN_IN_HOURS
                ? message("clock.hours", span.toHours())
                : message("clock.days", span.toDays());
    }

    private String message(String key, Object value) {
        return messages.getMessage(key, new Object[] {value}, LocaleContextHolder.getLocale());
    }
}
