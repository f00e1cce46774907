package org.anxin.helpline.dialog.match;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Number words of both languages: 二十三, 一万二, 廿, twenty-five, third. */
public final class Numerals {

    static final String HAN_DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千万亿";
    private static final long[] VALUES = {10, 100, 1_000, 10_000, 100_000_000};
    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟萬〇两俩仨幺";
    private static final String USUAL = "一二三四五六七八九十百千万零二二三一";
    private static final int LARGEST = 999_999;
    private static final int LONGEST = 20;
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("ii", 2),
            Map.entry("iii", 3),
            Map.entry("iv", 4));

    private Numerals() {}

    /** The first number anywhere in a {@link Plain} text, as a count: at most 999 999. */
    public static OptionalInt in(String plain) {
        return Quantity.in(plain).stream()
                .filter(quantity -> quantity.low() <= LARGEST)
                .mapToInt(quantity -> (int) quantity.low())
                .findFirst();
    }

    /** A place in an order, where the text is nothing else: 2, 二, two, 2nd, second. */
    static OptionalInt ordinal(String plain) {
        String digits = plain.replaceAll("^(\\d{1,2})(?:st|nd|rd|th)?$", "$1");
        if (digits.matches("\\d{1,2}")) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        Integer ordinal = ORDINALS.get(plain);
        if (ordinal != null) {
            return OptionalInt.of(ordinal);
        }
        OptionalLong value = plain.matches("[一二三四五六七八九十]{1,3}") ? han(plain) : english(plain);
        return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
    }

    /** Empty for what is no numeral. 一万二 is 12000, 一百零五 is 105, 二零二六 is 2026. */
    static OptionalLong han(String numeral) {
        String usual = usual(numeral);
        if (usual.isEmpty() || usual.length() > LONGEST || !usual.matches("[" + HAN_DIGITS + UNITS + "]+")) {
            return OptionalLong.empty();
        }
        if (usual.chars().noneMatch(c -> UNITS.indexOf(c) >= 0)) {
            return OptionalLong.of(Long.parseLong(digits(usual).substring(0, Math.min(usual.length(), 18))));
        }
        long total = 0;
        long section = 0;
        long digit = 0;
        long lastUnit = 1;
        for (char c : usual.toCharArray()) {
            int unit = UNITS.indexOf(c);
            if (unit < 0) {
                digit = HAN_DIGITS.indexOf(c);
                lastUnit = digit == 0 ? 1 : lastUnit;
                continue;
            }
            lastUnit = VALUES[unit];
            if (lastUnit >= 10_000) {
                total = (total + Math.max(section + digit, 1)) * lastUnit;
                section = 0;
            } else {
                section += Math.max(digit, 1) * lastUnit;
            }
            digit = 0;
        }
        // 两千五 leaves out the smaller unit.
        long tail = lastUnit >= 100 && digit > 0 ? digit * lastUnit / 10 : digit;
        return OptionalLong.of(total + section + tail);
    }

    /** Empty for what is no numeral: "a hundred and twenty-five" is 125. */
    static OptionalLong english(String words) {
        long total = 0;
        long section = 0;
        boolean any = false;
        for (String word : words.split("[\\s-]+")) {
            if (SMALL.contains(word)) {
                section += SMALL.indexOf(word);
            } else if (TENS.contains(word)) {
                section += 20 + 10L * TENS.indexOf(word);
            } else if (word.equals("hundred")) {
                section = Math.max(section, 1) * 100;
            } else if (word.equals("thousand")) {
                total += Math.max(section, 1) * 1_000;
                section = 0;
            } else if (word.equals("and") || word.equals("a")) {
                continue;
            } else {
                return OptionalLong.empty();
            }
            any = true;
        }
        return any ? OptionalLong.of(total + section) : OptionalLong.empty();
    }

    /** 一三八 as 138; only for numerals without units. */
    static String digits(String han) {
        StringBuilder digits = new StringBuilder();
        usual(han).chars().forEach(c -> digits.append(HAN_DIGITS.indexOf(c)));
        return digits.toString();
    }

    static String usual(String numeral) {
        StringBuilder usual = new StringBuilder(numeral.length());
        for (char c : numeral.toCharArray()) {
            int formal = FORMAL.indexOf(c);
            if (c == '廿') {
                usual.append("二十");
            } else if (c == '卅') {
                usual.append("三十");
            } else {
                usual.append(formal < 0 ? c : USUAL.charAt(formal));
            }
        }
        return usual.toString();
    }
}
