package org.anxin.helpline.understanding.entity;

import java.util.Optional;
import java.util.regex.MatchResult;

/** The 18 digits of an identity card, whose last one checks the others (GB 11643). */
final class IdNumber {

    private static final int[] FACTORS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10x98765432";

    private IdNumber() {}

    static Optional<String> of(MatchResult match) {
        String number = match.group();
        int sum = 0;
        for (int i = 0; i < FACTORS.length; i++) {
            sum += (number.charAt(i) - '0') * FACTORS[i];
        }
        return CHECKS.charAt(sum % 11) == number.charAt(17) ? Optional.of(number) : Optional.empty();
    }
}
