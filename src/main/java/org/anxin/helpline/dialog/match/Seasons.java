package org.anxin.helpline.dialog.match;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Spring from March, summer from June, autumn from September, and winter from December into the next year. */
final class Seasons {

    private static final int LONG = 3;

    private Seasons() {}

    /**
     * @param season 0 for spring to 3 for winter
     * @param year in which it begins; without one the nearest that has begun, or is to come
     */
    static When of(int season, @Nullable Integer year, LocalDate today, Looking looking) {
        int month = LONG * (season + 1);
        YearMonth first = year == null ? looking.nearest(month, today) : YearMonth.of(year, month);
        return When.months(first, first.plusMonths(LONG - 1L));
    }
}
