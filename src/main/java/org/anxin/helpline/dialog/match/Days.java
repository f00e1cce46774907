package org.anxin.helpline.dialog.match;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a day or a longer time in a text, in either language. */
final class Days {

    private static final List<DayRule> RULES =
            Stream.concat(HanDays.RULES.stream(), EnglishDays.RULES.stream()).toList();

    private Days() {}

    static Optional<When> find(String plain, LocalDateTime now, Looking looking) {
        return DayRule.first(RULES, plain, now, looking);
    }
}
