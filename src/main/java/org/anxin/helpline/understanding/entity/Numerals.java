package org.anxin.helpline.understanding.entity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Numbers as people write them: 3000, 3,000, 三千五, 两万, 一百零三, 3千, eleven. */
final class Numerals {

    /** What a number may begin with, and go on with. */
    static final String SIGNS = "零〇一二两三四五六七八九十百千万0123456789.";

    /** One of them, in a regular expression. */
    static final String HAN = "[" + SIGNS + "]";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final List<String> ENGLISH = List.of(
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
            "nineteen",
            "twenty");

    /** The words of {@link #ENGLISH} in a regular expression. */
    static final String WORDS = String.join("|", ENGLISH.reversed());

    /** What a number of digits or letters begins with. */
    static final String FIRST_LETTERS = "0123456789zotfsen";

    private Numerals() {}

    static Optional<String> text(String written) {
        OptionalLong value = of(written);
        return value.isEmpty() ? Optional.empty() : Optional.of(Long.toString(value.getAsLong()));
    }

    static OptionalLong of(String written) {
        String number =
                written.replace(",", "").replace(" ", "").replace('两', '二').replace('〇', '零');
        if (ENGLISH.contains(number)) {
            return OptionalLong.of(ENGLISH.indexOf(number));
        }
        if (number.matches("[0-9]{1,12}(\\.[0-9]+)?")) {
            return OptionalLong.of(Math.round(Double.parseDouble(number)));
        }
        if (number.matches("[0-9]{1,8}(\\.[0-9]+)?[百千万]")) {
            double head = Double.parseDouble(number.substring(0, number.length() - 1));
            return OptionalLong.of(Math.round(head * unit(number.charAt(number.length() - 1))));
        }
        return number.matches("[零一二三四五六七八九十百千万]{1,12}") ? han(number) : OptionalLong.empty();
    }

    /** A digit left at the end counts one unit lower than the last: 三千五 is 3500. */
    private static OptionalLong han(String number) {
        long total = 0;
        long section = 0;
        long digit = -1;
        long last = 1;
        for (char c : number.toCharArray()) {
            int value = DIGITS.indexOf(c);
            if (value > 0) {
                digit = digit < 0 ? value : digit * 10 + value;
            } else if (value == 0) {
                last = 1;
            } else if (c == '万') {
                total = (section + Math.max(digit, section == 0 ? 1 : 0)) * unit(c);
                section = 0;
                digit = -1;
                last = unit(c);
            } else {
                section += (digit < 0 ? 1 : digit) * unit(c);
                digit = -1;
                last = unit(c);
            }
        }
        long rest = digit < 0 ? 0 : digit * (last >= 100 && digit < 10 ? last / 10 : 1);
        return OptionalLong.of(total + section + rest);
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            default -> 10_000;
        };
    }
}
