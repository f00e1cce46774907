package org.anxin.helpline.dialog.match;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.match.Hours.Kind;

/** Parts of a day by their words: 早上, 下午, 晚上, morning, tonight. */
final class DayParts {

    private static final Pattern WORD = Pattern.compile(
            "凌晨|大清早|清早|清晨|一大早|早上|早晨|上午|中午|正午|下午|傍晚|晚上|夜晚|深夜|半夜|午夜|夜里|白天|(?<=[昨今明前后])[晚夜早]|晚(?=[八九十七\\d])"
                    + "|\\b(?:early morning|morning|noon|midday|lunchtime|afternoon|evening|tonight|nighttime|night|daytime)s?\\b");

    private DayParts() {}

    /** The first such word, empty where there is none. */
    static String word(String plain) {
        Matcher word = WORD.matcher(plain);
        return word.find() ? word.group() : "";
    }

    static Optional<Hours> of(String word) {
        return switch (word.replaceFirst("s$", "")) {
            case "凌晨" -> part(0, 6);
            case "大清早", "清早", "清晨", "一大早", "早上", "早晨", "早", "early morning" -> part(6, 10);
            case "上午", "morning" -> part(6, 12);
            case "中午", "正午", "noon", "midday", "lunchtime" -> part(11, 13);
            case "下午", "afternoon" -> part(12, 18);
            case "傍晚" -> part(17, 19);
            case "晚上", "夜晚", "晚", "夜", "夜里", "evening", "tonight", "night", "nighttime" -> part(18, 24);
            case "深夜", "半夜", "午夜" -> part(22, 28);
            case "白天", "daytime" -> part(8, 18);
            default -> Optional.empty();
        };
    }

    /** An hour of twelve on the clock of twenty-four. */
    static int hour(int hour, String part) {
        return switch (part.replaceFirst("s$", "")) {
            case "下午", "傍晚", "pm", "afternoon" -> hour < 12 ? hour + 12 : hour;
            case "晚上", "夜晚", "晚", "夜", "夜里", "深夜", "半夜", "午夜", "evening", "tonight", "night", "nighttime" ->
                hour == 12 ? 24 : hour >= 5 && hour < 12 ? hour + 12 : hour;
            case "中午", "正午", "noon", "midday", "lunchtime" -> hour < 5 ? hour + 12 : hour;
            case "凌晨", "am" -> hour == 12 ? 0 : hour;
            default -> hour;
        };
    }

    private static Optional<Hours> part(int from, int to) {
        return Optional.of(new Hours(from * Hours.HOUR, to * Hours.HOUR, Kind.PART, true));
    }
}
