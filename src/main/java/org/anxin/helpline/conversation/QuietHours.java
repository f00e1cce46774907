package org.anxin.helpline.conversation;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * The part of a night in which nobody is only reminded: a phone that lights up may be seen.
 *
 * @param from the first quiet minute of a day in China
 * @param to the first minute that is not quiet any more; before {@code from} when the night lies between
 */
record QuietHours(LocalTime from, LocalTime to) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** @throws IllegalArgumentException unless it is written like {@code 22:00-08:00} */
    static QuietHours of(String written) {
        String[] ends = written.strip().split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("quiet hours are written like 22:00-08:00");
        }
        try {
            return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("quiet hours are written like 22:00-08:00", e);
        }
    }

    /** This instant, or when it is quiet, the end of the quiet hours. */
    Instant after(Instant instant) {
        ZonedDateTime there = instant.atZone(CHINA);
        if (!isQuiet(there.toLocalTime())) {
            return instant;
        }
        ZonedDateTime end = there.with(to);
        return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
