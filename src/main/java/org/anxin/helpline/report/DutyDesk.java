package org.anxin.helpline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.understanding.Severity;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is at the desk, as dialogs are told it: by the working calendar, and where there is danger by the
 * rota too, because only danger calls whoever is on duty at night.
 */
@Component
class DutyDesk {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final WorkingCalendar calendar;
    private final Rota rota;

    DutyDesk(WorkingCalendar calendar, Rota rota) {
        this.calendar = calendar;
        this.rota = rota;
    }

    /** @return {@code desk}, which is open or closed, and when it opens: {@code opens-day} and {@code opens-at} */
    Map<String, String> at(Instant now, Severity severity, Locale language) {
        Instant opens = calendar.opens(now);
        if (severity == Severity.DANGER) {
            opens = rota.opens(now).filter(opens::isAfter).orElse(opens);
        }
        LocalTime hour = LocalTime.ofInstant(opens, WorkingCalendar.CHINA);
        return Map.of(
                "desk", opens.isAfter(now) ? "closed" : "open",
                "opens-day", day(day(now), day(opens), language),
                "opens-at", HOUR.format(hour));
    }

    /** Today and tomorrow are texts of the dialogs; a weekday is plain within a week, a date beyond. */
    private static String day(LocalDate today, LocalDate opens, Locale language) {
        long days = ChronoUnit.DAYS.between(today, opens);
        if (days == 0) {
            return "#day-today";
        }
        if (days == 1) {
            return "#day-tomorrow";
        }
        DateTimeFormatter form = days < DAYS_OF_A_WEEK
                ? DateTimeFormatter.ofPattern("EEEE", language)
                : DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(language);
        return form.format(opens);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.CHINA);
    }
}
