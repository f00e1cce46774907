package org.anxin.helpline.dialog.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.match.Hours.Kind;

/** Reads the hours a text names: a time, a part of the day, after or before one, or from one to another. */
final class Clock {

    /** In 8-10 pm both are of the evening. */
    private static final Pattern SHARED_HALF =
            Pattern.compile("\\b(\\d{1,2}) ?(?:-|–|to|and|till|until) ?(\\d{1,2}) ?([ap])\\.?m\\b");

    private static final Pattern BETWEEN = Pattern.compile("^ ?(?:到|至|-|–|~|—|to|and|till|until)? ?$");
    private static final Pattern AFTER_BEHIND =
            Pattern.compile("^ ?(?:多)?(?:钟)?(?:以后|之后|过后|后|开始|起|onwards?|or later|\\+)");
    private static final Pattern AFTER_BEFORE = Pattern.compile("(?:after|from|past|since|later than|过了|从) ?$");
    private static final Pattern BEFORE_BEHIND = Pattern.compile("^ ?(?:钟)?(?:以前|之前|前|or earlier)");
    private static final Pattern BEFORE_BEFORE = Pattern.compile("(?:before|until|till|by|earlier than) ?$");

    private Clock() {}

    static Optional<Hours> find(String text) {
        String plain = SHARED_HALF.matcher(text.replace("midnight", "12 am")).replaceAll("$1$3m to $2$3m");
        String part = DayParts.word(plain);
        List<Times.Time> times = Times.in(plain, part);
        if (times.isEmpty()) {
            return DayParts.of(part).map(hours -> related(hours, plain, plain.indexOf(part), part.length()));
        }
        Times.Time first = times.getFirst();
        if (times.size() > 1 && joined(plain, first, times.get(1))) {
            int to = times.get(1).minutes();
            boolean sure = first.sure() && times.get(1).sure();
            return Optional.of(
                    new Hours(first.minutes(), to > first.minutes() ? to : to + Hours.DAY, Kind.BETWEEN, sure));
        }
        Hours at = new Hours(first.minutes(), first.minutes() + 1, Kind.AT, first.sure());
        return Optional.of(related(at, plain, first.start(), first.end() - first.start()));
    }

    private static boolean joined(String plain, Times.Time one, Times.Time other) {
        return other.start() >= one.end()
                && BETWEEN.matcher(plain.substring(one.end(), other.start())).find();
    }

    private static Hours related(Hours hours, String plain, int start, int length) {
        String before = plain.substring(0, start);
        String behind = plain.substring(start + length);
        if (AFTER_BEHIND.matcher(behind).find() || AFTER_BEFORE.matcher(before).find()) {
            return new Hours(hours.from(), Hours.DAY, Kind.AFTER, hours.sure());
        }
        boolean until = BEFORE_BEHIND.matcher(behind).find()
                || BEFORE_BEFORE.matcher(before).find();
        return until ? new Hours(0, hours.from(), Kind.BEFORE, hours.sure()) : hours;
    }
}
