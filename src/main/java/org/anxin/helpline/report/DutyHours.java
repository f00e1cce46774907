package org.anxin.helpline.report;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** When staff are there on a working day, in China's time. */
record DutyHours(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException unless it is written like {@code 09:00-18:00} */
    static DutyHours of(String written) {
        String[] ends = written.strip().split("-");
        try {
            DutyHours hours = new DutyHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            if (hours.from.isBefore(hours.to)) {
                return hours;
            }
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("duty hours are written like 09:00-18:00", e);
        }
        throw new IllegalArgumentException("duty hours end after they begin");
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
