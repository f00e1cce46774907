package org.anxin.helpline.dialog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds times of the clock in a text: 晚上8点, 20:30, 8 pm, half past nine, "after eight". */
final class Times {

    private static final String N = "(\\d{1,2}|[一二三四五六七八九十两]{1,3})";
    private static final String PART = "(凌晨|大清早|清早|清晨|一大早|早上|早晨|上午|中午|正午|下午|傍晚|晚上|夜晚|深夜|半夜|午夜|夜里|晚|早)?";
    private static final String HALF = "(?: ?([ap])\\.?m\\b\\.?)";
    private static final String WORDS = "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final Pattern HAN =
            Pattern.compile(PART + " ?" + N + "(?:点钟?|时)(?:(半|一刻|三刻|\\d{1,2}|[一二三四五]?十?[一二三四五六七八九]?)分?)?" + HALF + "?");
    private static final Pattern COLON = Pattern.compile(PART + " ?(\\d{1,2}):(\\d{2})(?::\\d{2})?" + HALF + "?");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(half past )?" + WORDS + "(?:" + HALF + "| ?o'?clock|(?<=half past .{1,6}))");
    private static final Pattern BARE =
            Pattern.compile("\\b(?:after|before|until|till|by|from|at|past|between|to|and|around) " + WORDS
                    + "\\b(?! ?(?:days?|weeks?|of|years?|months?|hours?|minutes?|people|girls|friends|times))");

    private Times() {}

    /**
     * @param minutes from midnight
     * @param sure whether the half of the day was told; 8点 may be either
     */
    record Time(int minutes, boolean sure, int start, int end) {}

    /** @param part the word for a part of the day that counts where a time has none of its own */
    static List<Time> in(String plain, String part) {
        List<Time> times = new ArrayList<>();
        collect(times, HAN.matcher(plain), 1, 2, 3, 4, part);
        collect(times, COLON.matcher(plain), 1, 2, 3, 4, part);
        if (times.isEmpty()) {
            collect(times, ENGLISH.matcher(plain), 0, 2, 1, 3, part);
        }
        if (times.isEmpty()) {
            collect(times, BARE.matcher(plain), 0, 1, 0, 0, part);
        }
        return times;
    }

    /** The numbers are those of the groups, 0 for one that the pattern does not have. */
    private static void collect(
            List<Time> times, Matcher found, int own, int hour, int minutes, int half, String part) {
        while (found.find()) {
            String told = group(found, half).isEmpty() ? group(found, own) : group(found, half) + "m";
            String of = told.isEmpty() ? part : told;
            int hours = number(found.group(hour));
            int past = past(group(found, minutes));
            if (hours <= 24 && past < Hours.HOUR) {
                boolean sure = !of.isEmpty() || hours >= 12 || found.group(hour).startsWith("0");
                int start = own == 0 && minutes == 0 ? found.start(hour) : found.start();
                times.add(new Time(DayParts.hour(hours, of) * Hours.HOUR + past, sure, start, found.end()));
            }
        }
    }

    private static int past(String minutes) {
        return switch (minutes) {
            case "" -> 0;
            case "半", "half past " -> 30;
            case "一刻" -> 15;
            case "三刻" -> 45;
            default -> number(minutes);
        };
    }

    private static String group(Matcher found, int number) {
        @Nullable String group = number == 0 ? null : found.group(number);
        return group == null ? "" : group;
    }

    private static int number(String written) {
        return (int) Quantities.value(written).orElse(99);
    }
}
