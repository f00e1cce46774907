package org.anxin.helpline.dialog.match;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Hours of a day, in minutes from its midnight.
 *
 * @param to exclusive; past midnight where they reach into the next day
 * @param sure whether the half of the day was told; 8点 may be either
 */
record Hours(int from, int to, Kind kind, boolean sure) {

    static final int HOUR = 60;
    static final int DAY = 24 * HOUR;

    enum Kind {
        /** A time of day, such as the afternoon. */
        PART,
        AT,
        AFTER,
        BEFORE,
        BETWEEN
    }

    LocalDateTime start(LocalDate day) {
        return day.atStartOfDay().plusMinutes(from);
    }

    LocalDateTime end(LocalDate day) {
        return day.atStartOfDay().plusMinutes(to);
    }

    /** As a window of every day: 20:00-, -18:00, 20:00-22:00, 20:00. */
    String daily() {
        return switch (kind) {
            case AT -> clock(from);
            case AFTER -> clock(from) + "-";
            case BEFORE -> "-" + clock(to);
            case PART, BETWEEN -> clock(from) + "-" + clock(to);
        };
    }

    private static String clock(int minutes) {
        int within = minutes > DAY ? minutes - DAY : minutes;
        return "%02d:%02d".formatted(within / HOUR, within % HOUR);
    }
}
