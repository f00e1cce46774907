package org.anxin.helpline.dialog.match;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Finds a day or a longer time in a text, in either language. */
final class Days {

    private static final List<DayRule> IN_DIGITS = List.of(
            DayRule.of(
                    "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})",
                    (found, now, looking) ->
                            When.day(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)))),
            DayRule.of("\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b", Days::slashed));

    private static final List<DayRule> RULES = Stream.of(IN_DIGITS, HanDays.RULES, EnglishDays.RULES)
            .flatMap(List::stream)
            .toList();

    private Days() {}

    static Optional<When> find(String plain, LocalDateTime now, Looking looking) {
        return DayRule.first(RULES, plain, now, looking);
    }

    /** 28/10/2026 and 10/28/2026; where both could be the month, the month comes first as in Chinese. */
    private static When slashed(MatchResult found, LocalDateTime now, Looking looking) {
        int one = number(found, 1);
        int other = number(found, 2);
        int year = number(found, 3);
        return When.day(one > 12 ? LocalDate.of(year, other, one) : LocalDate.of(year, one, other));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
