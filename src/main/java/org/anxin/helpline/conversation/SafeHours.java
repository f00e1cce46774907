package org.anxin.helpline.conversation;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when somebody says she may be written to: 晚上8点后, after 8 pm, 中午. What it cannot read, staff still see. */
final class SafeHours {

    private static final Pattern TIME = Pattern.compile(
            "(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|今晚)?\\s*(\\d{1,2}|十[一二]?|[一二两三四五六七八九])(?:\\s*[点點时時](半)?|[:：](\\d{2}))?\\s*(am|pm|o'clock)?");
    private static final Pattern AFTER = Pattern.compile("后|後|以后|之后|after|from");
    private static final Pattern BEFORE = Pattern.compile("前|before|until|till");
    private static final String NUMERALS = "一二三四五六七八九";
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(23, 0);
    private static final int HALF = 30;
    private static final int NOON = 12;
    private static final int LAST_HOUR = 23;

    private static final List<Part> PARTS = List.of(
            new Part(Pattern.compile("早上|早晨|上午|morning"), MORNING, LocalTime.of(12, 0)),
            new Part(Pattern.compile("中午|午休|noon|lunch"), LocalTime.of(12, 0), LocalTime.of(14, 0)),
            new Part(Pattern.compile("下午|afternoon"), LocalTime.of(13, 0), LocalTime.of(18, 0)),
            new Part(Pattern.compile("晚上|晚间|夜里|下班|evening|night|after work"), LocalTime.of(19, 0), NIGHT));

    private SafeHours() {}

    /** The rest of the day: when she must not be written to. Empty where the words name no hours. */
    static Optional<QuietHours> outside(String words) {
        String plain = words.toLowerCase(Locale.ROOT);
        List<LocalTime> times = TIME.matcher(plain)
                .results()
                .filter(found -> isTime(found.group(), plain))
                .map(found -> time(found.group()))
                .flatMap(Optional::stream)
                .toList();
        if (times.size() >= 2) {
            return Optional.of(new QuietHours(times.get(1), times.get(0)));
        }
        if (times.size() == 1) {
            LocalTime time = times.getFirst();
            if (BEFORE.matcher(plain).find()) {
                return Optional.of(new QuietHours(time, MORNING.isBefore(time) ? MORNING : LocalTime.MIDNIGHT));
            }
            LocalTime end = AFTER.matcher(plain).find() ? LocalTime.MIDNIGHT : time.plusHours(2);
            return Optional.of(new QuietHours(end, time));
        }
        return PARTS.stream()
                .filter(part -> part.words.matcher(plain).find())
                .findFirst()
                .map(part -> new QuietHours(part.to, part.from));
    }

    /** A bare number counts only where the words speak of hours. */
    private static boolean isTime(String found, String all) {
        return found.matches(".*(点|點|时|時|:|：|am|pm|o'clock).*")
                || all.matches(".*(点|點|after|before|between|until|till|from).*");
    }

    private static Optional<LocalTime> time(String written) {
        Matcher parts = TIME.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hour = number(parts.group(2));
        String day = String.valueOf(parts.group(1));
        boolean later = day.matches("下午|傍晚|晚上|夜里|今晚") || day.equals("中午") && hour < 3 || "pm".equals(parts.group(5));
        if (later && hour < NOON) {
            hour += NOON;
        }
        int minute = parts.group(3) != null ? HALF : parts.group(4) != null ? Integer.parseInt(parts.group(4)) : 0;
        return hour > LAST_HOUR || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        if (written.equals("两")) {
            return 2;
        }
        return written.startsWith("十")
                ? 10 + (written.length() > 1 ? NUMERALS.indexOf(written.charAt(1)) + 1 : 0)
                : NUMERALS.indexOf(written.charAt(0)) + 1;
    }

    private record Part(Pattern words, LocalTime from, LocalTime to) {}
}
