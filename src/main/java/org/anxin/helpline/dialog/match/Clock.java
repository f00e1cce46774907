package org.anxin.helpline.dialog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.match.Hours.Kind;

/** Finds hours of a day in a text: 晚上8点, 20:30, 8 pm, 下午, after nine, 八点到十点. */
final class Clock {

    private static final String N = "(\\d{1,2}|[一二三四五六七八九十两]{1,3})";
    private static final String PART = "(凌晨|大清早|清早|清晨|一大早|早上|早晨|上午|中午|正午|下午|傍晚|晚上|夜晚|深夜|半夜|午夜|夜里|晚|早)?";
    private static final Pattern TIME =
            Pattern.compile(PART + " ?(?:" + N + "(?:点钟?|时)(?:(半)|(一刻)|(三刻)|(\\d{1,2}|[一二三四五]?十?[一二三四五六七八九]?)分?)?"
                    + "|(\\d{1,2})[:：](\\d{2})(?::\\d{2})?)(?: ?([ap])\\.?m?\\b\\.?)?");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(half past )?(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(\\d{2}))?(?: ?([ap])\\.?m\\b\\.?| ?(o'?clock))");
    private static final Pattern BARE = Pattern.compile(
            "\\b(?:after|before|until|till|by|from|at|past) (\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?! ?(?:days?|weeks?|[ap]\\.?m|:|of|years?|months?|hours?|people|st|nd|rd|th))");
    /** In 8-10 pm both are of the evening. */
    private static final Pattern SHARED_HALF = Pattern.compile("\\b(\\d{1,2}) ?(?:-|–|to) ?(\\d{1,2}) ?([ap])\\.?m\\b");

    private static final Pattern BETWEEN = Pattern.compile("^ ?(?:到|至|-|–|~|—|to|and|till|until) ?$");
    private static final Pattern AFTER_BEHIND =
            Pattern.compile("^ ?(?:多)?(?:钟)?(?:以后|之后|过后|后|开始|起|onwards?|or later|\\+)");
    private static final Pattern AFTER_BEFORE = Pattern.compile("(?:after|from|past|since|later than|过了|从) ?$");
    private static final Pattern BEFORE_BEHIND = Pattern.compile("^ ?(?:钟)?(?:以前|之前|前|or earlier)");
    private static final Pattern BEFORE_BEFORE = Pattern.compile("(?:before|until|till|by|earlier than) ?$");

    private record Time(int minutes, int start, int end) {}

    private Clock() {}

    static Optional<Hours> find(String text) {
        String plain = SHARED_HALF.matcher(text).replaceAll("$1$3m to $2$3m");
        String part = DayParts.word(plain);
        List<Time> times = times(plain, part);
        if (times.isEmpty()) {
            return DayParts.of(part).map(hours -> related(hours, plain, part));
        }
        Time first = times.getFirst();
        if (times.size() > 1
                && BETWEEN.matcher(plain.substring(first.end, times.get(1).start))
                        .find()) {
            int to = times.get(1).minutes;
            return Optional.of(new Hours(first.minutes, to > first.minutes ? to : to + Hours.DAY, Kind.BETWEEN));
        }
        return Optional.of(
                related(new Hours(first.minutes, first.minutes + 1, Kind.AT), plain, first.start, first.end));
    }

    private static Hours related(Hours part, String plain, String word) {
        int start = plain.indexOf(word);
        return related(part, plain, start, start + word.length());
    }

    private static Hours related(Hours hours, String plain, int start, int end) {
        String before = plain.substring(0, start);
        String behind = plain.substring(end);
        if (AFTER_BEHIND.matcher(behind).find() || AFTER_BEFORE.matcher(before).find()) {
            return new Hours(hours.from(), Hours.DAY, Kind.AFTER);
        }
        boolean until = BEFORE_BEHIND.matcher(behind).find()
                || BEFORE_BEFORE.matcher(before).find();
        return until ? new Hours(0, hours.from(), Kind.BEFORE) : hours;
    }

    private static List<Time> times(String plain, String part) {
        List<Time> times = new ArrayList<>();
        Matcher han = TIME.matcher(plain);
        while (han.find()) {
            String hour = han.group(2) != null ? han.group(2) : han.group(7);
            String own = han.group(1) != null ? han.group(1) : half(han.group(9), part);
            add(times, hour, minutes(han), own, han.start(), han.end());
        }
        boolean inHan = !times.isEmpty();
        Matcher english = ENGLISH.matcher(plain);
        while (!inHan && english.find()) {
            int minutes = english.group(1) != null ? 30 : english.group(3) == null ? 0 : number(english.group(3));
            add(times, english.group(2), minutes, half(english.group(4), part), english.start(), english.end());
        }
        Matcher bare = BARE.matcher(plain);
        if (times.isEmpty() && bare.find()) {
            add(times, bare.group(1), 0, part, bare.start(1), bare.end(1));
        }
        return times;
    }

    private static void add(List<Time> times, String hour, int minutes, String part, int start, int end) {
        int of = number(hour);
        if (of <= 24 && minutes < Hours.HOUR) {
            times.add(new Time(DayParts.hour(of, part) * Hours.HOUR + minutes, start, end));
        }
    }

    private static int minutes(Matcher han) {
        if (han.group(8) != null) {
            return number(han.group(8));
        }
        if (han.group(3) != null) {
            return 30;
        }
        if (han.group(4) != null || han.group(5) != null) {
            return han.group(4) != null ? 15 : 45;
        }
        return han.group(6) == null || han.group(6).isEmpty() ? 0 : number(han.group(6));
    }

    private static String half(@org.jspecify.annotations.Nullable String letter, String part) {
        return letter == null ? part : letter.equals("p") ? "pm" : "am";
    }

    private static int number(String written) {
        return (int) Quantities.value(written).orElse(99);
    }
}
