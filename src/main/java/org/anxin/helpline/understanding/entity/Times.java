package org.anxin.helpline.understanding.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;

/**
 * Days as 2026-11-24 and hours as 20:30. Days without a year stay as they are said: what today is, is not known here.
 */
final class Times {

    private Times() {}

    static Optional<String> day(MatchResult match) {
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3)))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 晚上八点半, 20:30. */
    static Optional<String> hour(MatchResult match) {
        OptionalLong hour = Numerals.of(match.group(2));
        String part = match.group(1) == null ? "" : match.group(1);
        boolean late = part.equals("下午") || part.equals("晚上") || part.equals("中午") && hour.orElse(12) < 6;
        String minutes = match.group(3) == null ? "00" : match.group(3).equals("半") ? "30" : match.group(3);
        return hour.isEmpty() ? Optional.empty() : time(hour.getAsLong(), late, minutes);
    }

    /** 8pm, 8:30 am. */
    static Optional<String> clock(MatchResult match) {
        String minutes = match.group(2) == null ? "00" : match.group(2);
        long hour = Long.parseLong(match.group(1));
        return time(
                hour == 12 && match.group(3).equals("am") ? 0 : hour,
                match.group(3).equals("pm"),
                minutes);
    }

    private static Optional<String> time(long hour, boolean late, String minutes) {
        long whole = late && hour < 12 ? hour + 12 : hour;
        return whole > 24 ? Optional.empty() : Optional.of(String.format(Locale.ROOT, "%02d:%s", whole, minutes));
    }
}
