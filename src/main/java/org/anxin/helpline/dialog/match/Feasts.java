package org.anxin.helpline.dialog.match;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days that people name by their feast. The lunar ones move with the Chinese calendar. */
final class Feasts {

    static final String HAN = "春节|过年|大年初一|国庆节?|十一|五一|劳动节|元旦|中秋节?|端午节?|三八|妇女节";

    private Feasts() {}

    static When of(String name, int year) {
        return switch (name.replace("节", "")) {
            case "春", "过年", "大年初一", "spring festival", "chinese new year" -> week(lunar(year, 1, 1));
            case "国庆", "十一", "national day" -> week(LocalDate.of(year, 10, 1));
            case "五一", "劳动", "labour day", "labor day" -> When.day(LocalDate.of(year, 5, 1));
            case "元旦", "new year" -> When.day(LocalDate.of(year, 1, 1));
            case "中秋" -> When.day(lunar(year, 8, 15));
            case "端午" -> When.day(lunar(year, 5, 5));
            case "christmas" -> When.day(LocalDate.of(year, 12, 25));
            default -> When.day(LocalDate.of(year, 3, 8));
        };
    }

    /** The nearest one in that direction. */
    static When nearest(String name, LocalDate today, Looking looking) {
        When thisYear = of(name, today.getYear());
        LocalDate first = thisYear.start().toLocalDate();
        if (looking == Looking.BACK) {
            return first.isAfter(today) ? of(name, today.getYear() - 1) : thisYear;
        }
        return first.isBefore(today) ? of(name, today.getYear() + 1) : thisYear;
    }

    private static When week(LocalDate first) {
        return When.days(first, first.plusDays(6));
    }

    private static LocalDate lunar(int year, int month, int day) {
        ChineseCalendar calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
        calendar.clear();
        calendar.set(ChineseCalendar.EXTENDED_YEAR, year);
        calendar.set(ChineseCalendar.MONTH, month - 1);
        calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
        calendar.set(ChineseCalendar.DAY_OF_MONTH, day);
        return Instant.ofEpochMilli(calendar.getTimeInMillis())
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
