package org.anxin.helpline.dialog.match;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** So many units of time from now, as precise as the unit: three days ago is a day, three months ago a month. */
enum Ago {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    private static final int DAYS_OF_HALF_A_MONTH = 15;
    private static final int MONTHS_OF_HALF_A_YEAR = 6;

    /** @param unit in either language */
    static Ago named(String unit) {
        return switch (unit.replaceFirst("^个", "").replaceFirst("s$", "")) {
            case "分钟", "分", "minute", "min" -> MINUTE;
            case "小时", "钟头", "hour", "hr", "h" -> HOUR;
            case "周", "星期", "礼拜", "week" -> WEEK;
            case "月", "month" -> MONTH;
            case "年", "year", "yr" -> YEAR;
            default -> DAY;
        };
    }

    /** @param amount negative for the past */
    When from(LocalDateTime now, long amount) {
        LocalDate today = now.toLocalDate();
        return switch (this) {
            case MINUTE -> When.minute(now.plusMinutes(amount));
            case HOUR -> When.minute(now.plusHours(amount).withMinute(0));
            case DAY -> When.day(today.plusDays(amount));
            case WEEK -> When.day(today.plusWeeks(amount));
            case MONTH -> When.month(YearMonth.from(today).plusMonths(amount));
            case YEAR -> When.year(today.getYear() + (int) amount);
        };
    }

    /** @param sign -1 for the past */
    When half(LocalDateTime now, int sign) {
        return switch (this) {
            case MONTH -> DAY.from(now, (long) sign * DAYS_OF_HALF_A_MONTH);
            case YEAR -> MONTH.from(now, (long) sign * MONTHS_OF_HALF_A_YEAR);
            case HOUR -> MINUTE.from(now, sign * 30L);
            default -> HOUR.from(now, sign * 12L);
        };
    }
}
