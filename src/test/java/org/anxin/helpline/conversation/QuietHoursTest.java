package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({
        "22:00-08:00, 2026-11-26T21:59:59+08:00, 2026-11-26T21:59:59+08:00",
        "22:00-08:00, 2026-11-26T22:00:00+08:00, 2026-11-27T08:00:00+08:00",
        "22:00-08:00, 2026-11-27T03:00:00+08:00, 2026-11-27T08:00:00+08:00",
        "22:00-08:00, 2026-11-27T08:00:00+08:00, 2026-11-27T08:00:00+08:00",
        "12:00-14:00, 2026-11-26T13:00:00+08:00, 2026-11-26T14:00:00+08:00",
        "12:00-14:00, 2026-11-26T23:00:00+08:00, 2026-11-26T23:00:00+08:00",
        "00:00-00:00, 2026-11-26T03:00:00+08:00, 2026-11-26T03:00:00+08:00",
    })
    void a_reminder_waits_for_the_end_of_the_night(String hours, OffsetDateTime due, OffsetDateTime then) {
        assertThat(QuietHours.of(hours).after(due.toInstant())).isEqualTo(then.toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22:00", "22-8", "25:00-08:00", "22:00-08:00-09:00"})
    void hours_written_otherwise_are_refused(String hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuietHours.of(hours))
                .withMessageContaining("22:00-08:00");
    }
}
