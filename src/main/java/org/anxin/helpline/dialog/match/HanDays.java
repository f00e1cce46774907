package org.anxin.helpline.dialog.match;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Days as Chinese names them: 前天, 上周五, 上个月28号, 三天前, 去年冬天, 春节. */
final class HanDays {

    private static final String N = "(\\d{1,2}|[一二三四五六七八九十廿两]{1,3})";
    private static final String YEAR = "(\\d{4}年?|[零〇一二三四五六七八九]{4}年|大前年|前年|去年|今年|明年)?的? ?";
    private static final String WHICH = "(上上个?|上一?个?|这一?个?|本|下一?个?)";
    private static final String WEEK = "(?:周|星期|礼拜)";
    private static final String COUNT = "(半|几|\\d{1,2}|[一二三四五六七八九十两]{1,3})个?(?:多)?";
    private static final String UNIT = "(分钟|小时|钟头|天|日|星期|礼拜|周|月|年)(?:多)?";
    private static final int A_FEW = 3;
    private static final int LATELY_DAYS = 30;

    static final List<DayRule> RULES = List.of(
            DayRule.of(YEAR + N + "月(?:份)?" + N + "(?:号|日)?", HanDays::date),
            DayRule.of(WHICH + "月(?:的|份)? ?(?:" + N + "(?:号|日)|(初|上旬|中旬|中|下旬|底|末))?", HanDays::ofMonth),
            DayRule.of(YEAR + N + "月(?:份)?(初|上旬|中旬|中|下旬|底|末)?", HanDays::month),
            DayRule.of("前" + COUNT + "(天)(?!前)", (found, now, looking) -> {
                long days = Math.max(amount(found.group(1)), 2);
                return When.days(
                        now.toLocalDate().minusDays(days), now.toLocalDate().minusDays(1));
            }),
            DayRule.of(COUNT + UNIT + "(?:之|以)?(前)", (found, now, looking) -> away(found, now, -1)),
            DayRule.of("过?" + COUNT + UNIT + "(?:之|以|过)?(后)", (found, now, looking) -> away(found, now, 1)),
            DayRule.of(
                    "(大前|前|昨|今|明|大后|后)(?:天|日|晚|夜|早|儿|个|下午|上午|早上)",
                    (found, now, looking) -> When.day(now.toLocalDate().plusDays(offset(found.group(1))))),
            DayRule.of(WHICH + "?" + WEEK + "([一二三四五六日天末])", HanDays::weekday),
            DayRule.of(WHICH + WEEK, (found, now, looking) -> {
                LocalDate monday = monday(now).plusWeeks(which(found.group(1)));
                return When.days(monday, monday.plusDays(6));
            }),
            DayRule.of("周末", (found, now, looking) -> weekend(now, looking, null)),
            DayRule.of(
                    YEAR + "(春|夏|秋|冬)(?:天|季)",
                    (found, now, looking) -> Seasons.of(
                            "春夏秋冬".indexOf(found.group(2)), year(found.group(1), now), now.toLocalDate(), looking)),
            DayRule.of(YEAR + "(" + Feasts.HAN + ")(?:之|以)?(前)?", HanDays::feast),
            DayRule.of(YEAR + "(上|下)半年", HanDays::half),
            DayRule.of("(\\d{4}年|大前年|前年|去年|今年|明年)(?:年)?(初|底|末)?", HanDays::wholeYear),
            DayRule.of(
                    "(?<![\\d第])" + N + "(?:号|日)(?![线楼厂门店])",
                    (found, now, looking) ->
                            When.day(looking.nearestOfMonth(within(number(found.group(1)), 31), now.toLocalDate()))),
            DayRule.of(
                    "(?<![\\d.])(\\d{1,2})[-/.](\\d{1,2})(?![\\d.]|点|时| ?[ap]\\.?m)",
                    (found, now, looking) -> When.day(looking.nearest(
                            MonthDay.of(number(found.group(1)), number(found.group(2))), now.toLocalDate()))),
            DayRule.of("刚才|刚刚|刚(?=[被打把发])|^刚$|现在", (found, now, looking) -> When.minute(now)),
            DayRule.of(
                    "这几天|这两天|最近几天",
                    (found, now, looking) -> When.days(now.toLocalDate().minusDays(A_FEW), now.toLocalDate())),
            DayRule.of(
                    "最近|近来|前段时间|前一段时间|前阵子|前一阵|不久前",
                    (found, now, looking) -> When.days(now.toLocalDate().minusDays(LATELY_DAYS), now.toLocalDate())));

    private HanDays() {}

    private static When date(MatchResult found, LocalDateTime now, Looking looking) {
        MonthDay day = MonthDay.of(number(found.group(2)), number(found.group(3)));
        Integer year = year(found.group(1), now);
        return When.day(year == null ? looking.nearest(day, now.toLocalDate()) : day.atYear(year));
    }

    private static When ofMonth(MatchResult found, LocalDateTime now, Looking looking) {
        YearMonth month = YearMonth.from(now).plusMonths(which(found.group(1)));
        return found.group(2) != null
                ? When.day(month.atDay(within(number(found.group(2)), month.lengthOfMonth())))
                : third(month, found.group(3));
    }

    private static When month(MatchResult found, LocalDateTime now, Looking looking) {
        int month = within(number(found.group(2)), 12);
        Integer year = year(found.group(1), now);
        return third(
                year == null ? looking.nearest(month, now.toLocalDate()) : YearMonth.of(year, month), found.group(3));
    }

    /** 初, 中 and 底 are the thirds of a month. */
    private static When third(YearMonth month, @Nullable String part) {
        return switch (part) {
            case null -> When.month(month);
            case "初", "上旬" -> When.days(month.atDay(1), month.atDay(10));
            case "中", "中旬" -> When.days(month.atDay(11), month.atDay(20));
            default -> When.days(month.atDay(21), month.atEndOfMonth());
        };
    }

    private static When away(MatchResult found, LocalDateTime now, int sign) {
        Ago unit = Ago.named(found.group(2));
        return found.group(1).equals("半") ? unit.half(now, sign) : unit.from(now, sign * amount(found.group(1)));
    }

    private static When weekday(MatchResult found, LocalDateTime now, Looking looking) {
        Long weeks = found.group(1) == null ? null : which(found.group(1));
        if (found.group(2).equals("末")) {
            return weekend(now, looking, weeks);
        }
        int index = "一二三四五六日天".indexOf(found.group(2));
        DayOfWeek day = DayOfWeek.of(Math.min(index, 6) + 1);
        if (weeks != null) {
            return When.day(monday(now).plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(day)));
        }
        return When.day(now.toLocalDate()
                .with(
                        looking == Looking.BACK
                                ? TemporalAdjusters.previousOrSame(day)
                                : TemporalAdjusters.nextOrSame(day)));
    }

    private static When weekend(LocalDateTime now, Looking looking, @Nullable Long weeks) {
        LocalDate saturday = monday(now).plusDays(5).plusWeeks(weeks == null ? 0 : weeks);
        boolean last = weeks == null && looking == Looking.BACK && saturday.isAfter(now.toLocalDate());
        LocalDate first = last ? saturday.minusWeeks(1) : saturday;
        return When.days(first, first.plusDays(1));
    }

    private static When feast(MatchResult found, LocalDateTime now, Looking looking) {
        Integer year = year(found.group(1), now);
        When feast = year == null
                ? Feasts.nearest(found.group(2), now.toLocalDate(), looking)
                : Feasts.of(found.group(2), year);
        LocalDate first = feast.start().toLocalDate();
        return found.group(3) == null ? feast : When.days(first.minusDays(LATELY_DAYS), first.minusDays(1));
    }

    private static When wholeYear(MatchResult found, LocalDateTime now, Looking looking) {
        Integer named = year(found.group(1), now);
        int year = named == null ? now.getYear() : named;
        return switch (found.group(2)) {
            case null -> When.year(year);
            case "初" -> When.months(YearMonth.of(year, 1), YearMonth.of(year, 3));
            default -> When.months(YearMonth.of(year, 10), YearMonth.of(year, 12));
        };
    }

    private static When half(MatchResult found, LocalDateTime now, Looking looking) {
        Integer named = year(found.group(1), now);
        int year = named == null ? now.getYear() : named;
        int first = found.group(2).equals("上") ? 1 : 7;
        return When.months(YearMonth.of(year, first), YearMonth.of(year, first + 5));
    }

    private static @Nullable Integer year(@Nullable String name, LocalDateTime now) {
        return switch (name) {
            case null -> null;
            case "大前年" -> now.getYear() - 3;
            case "前年" -> now.getYear() - 2;
            case "去年" -> now.getYear() - 1;
            case "今年" -> now.getYear();
            case "明年" -> now.getYear() + 1;
            default -> number(name.replace("年", ""));
        };
    }

    private static int offset(String day) {
        return switch (day) {
            case "大前" -> -3;
            case "前" -> -2;
            case "昨" -> -1;
            case "明" -> 1;
            case "后" -> 2;
            case "大后" -> 3;
            default -> 0;
        };
    }

    private static long which(String word) {
        return word.startsWith("上上") ? -2 : word.startsWith("上") ? -1 : word.startsWith("下") ? 1 : 0;
    }

    private static LocalDate monday(LocalDateTime now) {
        return now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long amount(String count) {
        if (count.equals("几")) {
            return A_FEW;
        }
        // 两三天 is at most three.
        boolean neighbours = count.matches("[一二两三四五六七八九]{2}");
        return number(neighbours ? count.substring(1) : count);
    }

    private static int number(String written) {
        return (int) Quantities.value(written).orElse(0);
    }

    private static int within(int number, int most) {
        if (number < 1 || number > most) {
            throw new java.time.DateTimeException("No such day or month");
        }
        return number;
    }
}
