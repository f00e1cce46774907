package org.anxin.helpline.dialog.match;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to name a day or a longer time. A date that does not exist is not read. */
record DayRule(Pattern pattern, Reading reading) {

    @FunctionalInterface
    interface Reading {
        When read(MatchResult found, LocalDateTime now, Looking looking);
    }

    static DayRule of(String regex, Reading reading) {
        return new DayRule(Pattern.compile(regex), reading);
    }

    /** By the first rule that finds anything. */
    static Optional<When> first(List<DayRule> rules, String plain, LocalDateTime now, Looking looking) {
        for (DayRule rule : rules) {
            Matcher matcher = rule.pattern.matcher(plain);
            if (matcher.find()) {
                return read(rule, matcher.toMatchResult(), now, looking);
            }
        }
        return Optional.empty();
    }

    private static Optional<When> read(DayRule rule, MatchResult found, LocalDateTime now, Looking looking) {
        try {
            return Optional.of(rule.reading.read(found, now, looking));
        } catch (DateTimeException noSuchDay) {
            // 30 February is a slip, and what is left of it without the day is not what she meant.
            return Optional.empty();
        }
    }
}
