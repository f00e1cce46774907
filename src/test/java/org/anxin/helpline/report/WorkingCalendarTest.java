package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.load(DutyHours.of("09:00-18:00"));

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true",
        "2026-02-14, true", // a Saturday worked for Spring Festival
        "2026-02-16, false",
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-10-01, false",
        "2026-10-10, true",
        "2026-11-28, false" // an ordinary Saturday
    })
    void knows_holidays_and_weekend_days_worked_for_them(LocalDate day, boolean works) {
        assertThat(calendar.works(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T10:00, PT15M, 2026-11-26T10:15",
        "2026-11-26T17:50, PT15M, 2026-11-27T09:05",
        "2026-11-26T03:00, PT4H,  2026-11-26T13:00",
        "2026-11-27T16:00, PT4H,  2026-11-30T11:00", // over a weekend
        "2026-11-26T10:00, PT18H, 2026-11-30T10:00", // two working days
        "2026-09-30T17:00, PT18H, 2026-10-09T17:00" // over National Day
    })
    void counts_time_on_duty_alone(LocalDateTime from, Duration onDuty, LocalDateTime by) {
        assertThat(calendar.plus(from.atZone(WorkingCalendar.CHINA).toInstant(), onDuty))
                .isEqualTo(by.atZone(WorkingCalendar.CHINA).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T10:00, 2026-11-26T10:00",
        "2026-11-26T09:00, 2026-11-26T09:00",
        "2026-11-26T03:00, 2026-11-26T09:00",
        "2026-11-26T18:00, 2026-11-27T09:00",
        "2026-11-27T18:00, 2026-11-30T09:00", // over a weekend
        "2026-09-30T18:00, 2026-10-08T09:00", // over National Day
        "2026-10-09T20:00, 2026-10-10T09:00" // to a Saturday worked for it
    })
    void knows_when_the_desk_next_opens(LocalDateTime at, LocalDateTime opens) {
        assertThat(calendar.opens(at.atZone(WorkingCalendar.CHINA).toInstant()))
                .isEqualTo(opens.atZone(WorkingCalendar.CHINA).toInstant());
    }

    @Test
    void says_which_years_it_knows() {
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2031)).isFalse();
    }

    @Test
    void refuses_hours_it_cannot_read() {
        assertThatThrownBy(() -> DutyHours.of("nine to six")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DutyHours.of("18:00-09:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
