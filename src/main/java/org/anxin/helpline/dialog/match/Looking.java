package org.anxin.helpline.dialog.match;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;

/** Which way a day without a year or a month is meant: back to what happened, or ahead to what may be done. */
enum Looking {
    BACK,
    AHEAD;

    /** The nearest such day of any year; today counts. */
    LocalDate nearest(MonthDay day, LocalDate today) {
        LocalDate thisYear = day.atYear(today.getYear());
        return away(thisYear, today) ? day.atYear(today.getYear() + step()) : thisYear;
    }

    /** The nearest such day of any month that has it; today counts. */
    LocalDate nearestOfMonth(int dayOfMonth, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        while (!month.isValidDay(dayOfMonth) || away(month.atDay(dayOfMonth), today)) {
            month = month.plusMonths(step());
        }
        return month.atDay(dayOfMonth);
    }

    YearMonth nearest(int month, LocalDate today) {
        YearMonth thisYear = YearMonth.of(today.getYear(), month);
        boolean away =
                this == BACK ? thisYear.isAfter(YearMonth.from(today)) : thisYear.isBefore(YearMonth.from(today));
        return away ? thisYear.plusYears(step()) : thisYear;
    }

    private boolean away(LocalDate day, LocalDate today) {
        return this == BACK ? day.isAfter(today) : day.isBefore(today);
    }

    private int step() {
        return this == BACK ? -1 : 1;
    }
}
