package org.anxin.helpline.dialog.match;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A stretch of time, as precise as it was said.
 *
 * @param end exclusive
 */
record When(LocalDateTime start, LocalDateTime end, Precision precision) {

    enum Precision {
        MINUTE,
        PART_OF_DAY,
        DAY,
        DAYS,
        MONTH,
        MONTHS,
        YEAR;

        String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static When minute(LocalDateTime at) {
        LocalDateTime minute = at.truncatedTo(ChronoUnit.MINUTES);
        return new When(minute, minute.plusMinutes(1), Precision.MINUTE);
    }

    static When day(LocalDate day) {
        return new When(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), Precision.DAY);
    }

    /** @param last inclusive */
    static When days(LocalDate first, LocalDate last) {
        return new When(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), Precision.DAYS);
    }

    static When month(YearMonth month) {
        return new When(
                month.atDay(1).atStartOfDay(), month.plusMonths(1).atDay(1).atStartOfDay(), Precision.MONTH);
    }

    /** @param last inclusive */
    static When months(YearMonth first, YearMonth last) {
        return new When(
                first.atDay(1).atStartOfDay(), last.plusMonths(1).atDay(1).atStartOfDay(), Precision.MONTHS);
    }

    static When year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new When(first.atStartOfDay(), first.plusYears(1).atStartOfDay(), Precision.YEAR);
    }

    /** ISO 8601: a date, a month, a year, a time, or an interval of them with its last included. */
    String iso() {
        LocalDate last = end.minusNanos(1).toLocalDate();
        return switch (precision) {
            case MINUTE -> start.toString();
            case PART_OF_DAY -> start + "/" + end;
            case DAY -> start.toLocalDate().toString();
            case DAYS -> start.toLocalDate() + "/" + last;
            case MONTH -> YearMonth.from(start).toString();
            case MONTHS -> YearMonth.from(start) + "/" + YearMonth.from(last);
            case YEAR -> Integer.toString(start.getYear());
        };
    }

    /** The same beginning, without an end. */
    String isoSince() {
        String whole = iso();
        int cut = whole.indexOf('/');
        return (cut < 0 ? whole : whole.substring(0, cut)) + "/..";
    }
}
