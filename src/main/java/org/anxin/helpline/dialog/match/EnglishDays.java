package org.anxin.helpline.dialog.match;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Days as English names them: yesterday, last Friday, two weeks ago, 28 October, last winter. */
final class EnglishDays {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 0, "summer", 1, "autumn", 2, "fall", 2, "winter", 3);
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String WEEKDAY = "\\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b";
    private static final String NTH = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String IN_YEAR = "(?:,? ?(\\d{4}))?";
    private static final String COUNT =
            "(half an?|an?|a few|few|a couple of|couple of|several|\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String UNIT = "(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?)";
    private static final int LATELY_DAYS = 30;

    static final List<DayRule> RULES = List.of(
            DayRule.of("day before yesterday", (found, now, looking) -> Ago.DAY.from(now, -2)),
            DayRule.of("day after tomorrow", (found, now, looking) -> Ago.DAY.from(now, 2)),
            DayRule.of("\\b(?:yesterday|last night)\\b", (found, now, looking) -> Ago.DAY.from(now, -1)),
            DayRule.of(
                    "\\b(?:today|tonight|this (?:morning|afternoon|evening))\\b",
                    (found, now, looking) -> Ago.DAY.from(now, 0)),
            DayRule.of("\\b(?:tomorrow|tmr|tmrw)\\b", (found, now, looking) -> Ago.DAY.from(now, 1)),
            DayRule.of(
                    "\\b" + COUNT + " " + UNIT + " (?:ago|back|before|earlier)",
                    (found, now, looking) -> away(found, now, -1)),
            DayRule.of("\\bin " + COUNT + " " + UNIT, (found, now, looking) -> away(found, now, 1)),
            DayRule.of(COUNT + " " + UNIT + " (?:from now|later)", (found, now, looking) -> away(found, now, 1)),
            DayRule.of(
                    "\\b" + NTH + "(?: of)? " + MONTH + IN_YEAR,
                    (found, now, looking) -> date(found.group(1), found.group(2), found.group(3), now, looking)),
            DayRule.of(
                    "\\b" + MONTH + " (?:the )?" + NTH + "\\b(?!\\d)" + IN_YEAR,
                    (found, now, looking) -> date(found.group(2), found.group(1), found.group(3), now, looking)),
            DayRule.of("\\b(last|this|next|on|past|coming|every)? ?" + WEEKDAY, EnglishDays::weekday),
            DayRule.of("\\b(last|this|next|past) (week|month|year|weekend)\\b", EnglishDays::whole),
            DayRule.of(
                    "\\b(?:(last|this|next) |in )?(?:the )?(spring|summer|autumn|fall|winter)\\b(?! festival)(?:,? ?(\\d{4}))?",
                    EnglishDays::season),
            DayRule.of(
                    "\\b(spring festival|chinese new year|christmas|national day|labou?r day|new year)",
                    (found, now, looking) -> Feasts.nearest(found.group(1), now.toLocalDate(), looking)),
            DayRule.of(
                    // "may" is a month only where something else says so.
                    "(?:\\b(?:in|last|since|early|late|during) |\\b(?!may\\b))" + MONTH + IN_YEAR, EnglishDays::month),
            DayRule.of("\\b(?:on )?the (\\d{1,2})(?:st|nd|rd|th)\\b", (found, now, looking) -> {
                int day = Integer.parseInt(found.group(1));
                MonthDay.of(1, day);
                return When.day(looking.nearestOfMonth(day, now.toLocalDate()));
            }),
            DayRule.of("\\b(20\\d{2})\\b", (found, now, looking) -> When.year(Integer.parseInt(found.group(1)))),
            DayRule.of("\\b(?:just now|right now|a moment ago|now|just)\\b", (found, now, looking) -> When.minute(now)),
            DayRule.of(
                    "\\b(?:the other day|these days|last few days|past few days)\\b",
                    (found, now, looking) -> When.days(now.toLocalDate().minusDays(7), now.toLocalDate())),
            DayRule.of(
                    "\\b(?:recently|lately|not long ago)\\b",
                    (found, now, looking) -> When.days(now.toLocalDate().minusDays(LATELY_DAYS), now.toLocalDate())));

    private EnglishDays() {}

    private static When away(MatchResult found, LocalDateTime now, int sign) {
        Ago unit = Ago.named(found.group(2));
        String count = found.group(1);
        if (count.startsWith("half")) {
            return unit.half(now, sign);
        }
        long amount = count.startsWith("a couple") || count.startsWith("couple")
                ? 2
                : count.endsWith("few") || count.equals("several")
                        ? 3
                        : count.matches("an?") ? 1 : Quantities.value(count).orElse(1);
        return unit.from(now, sign * amount);
    }

    private static When date(String day, String month, @Nullable String year, LocalDateTime now, Looking looking) {
        MonthDay monthDay = MonthDay.of(number(month), Integer.parseInt(day));
        return When.day(
                year == null ? looking.nearest(monthDay, now.toLocalDate()) : monthDay.atYear(Integer.parseInt(year)));
    }

    private static When month(MatchResult found, LocalDateTime now, Looking looking) {
        int month = number(found.group(1));
        return When.month(
                found.group(2) == null
                        ? looking.nearest(month, now.toLocalDate())
                        : YearMonth.of(Integer.parseInt(found.group(2)), month));
    }

    /** Last Friday is the latest before today, next Friday the first after it. */
    private static When weekday(MatchResult found, LocalDateTime now, Looking looking) {
        DayOfWeek day = DayOfWeek.of(WEEKDAYS.indexOf(found.group(2).substring(0, 3)) + 1);
        TemporalAdjuster to = switch (found.group(1)) {
            case "last", "past" -> TemporalAdjusters.previous(day);
            case "next", "coming" -> TemporalAdjusters.next(day);
            case null, default ->
                looking == Looking.BACK ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day);
        };
        return When.day(now.toLocalDate().with(to));
    }

    private static When whole(MatchResult found, LocalDateTime now, Looking looking) {
        int step = step(found.group(1));
        LocalDate monday = now.toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(step);
        return switch (found.group(2)) {
            case "week" -> When.days(monday, monday.plusDays(6));
            case "weekend" -> When.days(monday.plusDays(5), monday.plusDays(6));
            case "month" -> When.month(YearMonth.from(now).plusMonths(step));
            default -> When.year(now.getYear() + step);
        };
    }

    private static When season(MatchResult found, LocalDateTime now, Looking looking) {
        int season = SEASONS.getOrDefault(found.group(2), 0);
        if (found.group(3) != null) {
            return Seasons.of(season, Integer.parseInt(found.group(3)), now.toLocalDate(), looking);
        }
        When nearest = Seasons.of(season, null, now.toLocalDate(), looking);
        // Last summer, said in July, is the one before.
        boolean running = looking == Looking.BACK && nearest.end().isAfter(now);
        return "last".equals(found.group(1)) && running
                ? Seasons.of(season, nearest.start().getYear() - 1, now.toLocalDate(), looking)
                : nearest;
    }

    private static int step(String which) {
        return which.equals("last") || which.equals("past") ? -1 : which.equals("next") ? 1 : 0;
    }

    private static int number(String month) {
        return MONTHS.indexOf(month.substring(0, 3)) + 1;
    }
}
