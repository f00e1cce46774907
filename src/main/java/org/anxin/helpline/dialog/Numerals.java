package org.anxin.helpline.dialog;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: 3, 三个人, 二十多, "about five". Works on text made {@link Plain}. */
final class Numerals {

    private static final int LARGEST = 999_999;
    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d{1,6}(?!\\d)");
    private static final Pattern CHINESE = Pattern.compile("[零一二两三四五六七八九十百千]{1,9}");
    private static final Pattern ORDINAL =
            Pattern.compile("(?:第|选|选择|我选|回复|no\\.? ?|number |option )?(.{1,6}?)(?:个|项|号|st|nd|rd|th)?");
    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final List<String> ENGLISH = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Numerals() {}

    /** The first number anywhere in the text. */
    static OptionalInt in(String plain) {
        Matcher digits = DIGITS.matcher(plain);
        if (digits.find()) {
            return OptionalInt.of(Integer.parseInt(digits.group()));
        }
        Matcher chinese = CHINESE.matcher(plain);
        if (chinese.find()) {
            return OptionalInt.of(chinese(chinese.group()));
        }
        for (String word : plain.split("[^a-z]+")) {
            int value = ENGLISH.indexOf(word);
            if (value >= 0) {
                return OptionalInt.of(value);
            }
        }
        return OptionalInt.empty();
    }

    /** A text that is nothing but the number of a choice: 2, 二, 第二个, option 2. */
    static OptionalInt choice(String plain) {
        Matcher ordinal = ORDINAL.matcher(plain);
        if (!ordinal.matches()) {
            return OptionalInt.empty();
        }
        String number = ordinal.group(1).strip();
        boolean whole =
                DIGITS.matcher(number).matches() || CHINESE.matcher(number).matches();
        return whole || ENGLISH.contains(number) ? in(number) : OptionalInt.empty();
    }

    private static int chinese(String numeral) {
        int total = 0;
        int digit = 0;
        for (char c : numeral.replace('两', '二').toCharArray()) {
            int unit = switch (c) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            if (unit > 0) {
                total += Math.max(digit, 1) * unit;
                digit = 0;
            } else {
                digit = CHINESE_DIGITS.indexOf(c);
            }
        }
        return Math.min(total + digit, LARGEST);
    }
}
