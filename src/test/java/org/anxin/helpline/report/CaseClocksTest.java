package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.anxin.helpline.report.Reports.Kind;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseClocksTest {

    /** A Thursday, ten in the morning in China. */
    private static final Instant RECEIVED = Instant.parse("2026-11-26T02:00:00Z");

    private final CaseClocks clocks = new CaseClocks(WorkingCalendar.load(DutyHours.of("09:00-18:00")));

    @ParameterizedTest
    @CsvSource({
        "DANGER, 2026-11-26T02:15:00Z",
        "COERCION, 2026-11-26T06:00:00Z",
        "BREACH, 2026-11-30T02:00:00Z",
        "INFORMATION, 2026-11-30T02:00:00Z"
    })
    void first_somebody_has_to_look_at_it(Severity severity, Instant due) {
        assertThat(clocks.next(received(severity))).isEqualTo(new CaseClocks.Due(Deadline.TRIAGE, due));
    }

    @Test
    void then_she_has_to_hear_from_us_and_then_it_has_to_end() {
        Case taken = received(Severity.BREACH).to(CaseState.INVESTIGATING, RECEIVED.plusSeconds(60));
        assertThat(clocks.next(taken))
                .isEqualTo(new CaseClocks.Due(Deadline.FEEDBACK, RECEIVED.plus(Duration.ofDays(7))));
        Case answered = taken.to(CaseState.AWAITING_REPORTER, RECEIVED.plusSeconds(120));
        assertThat(clocks.next(answered)).isEqualTo(new CaseClocks.Due(Deadline.PAUSED, null));
        Case heard =
                answered.to(CaseState.INVESTIGATING, RECEIVED.plusSeconds(120).plus(Duration.ofDays(5)));
        assertThat(clocks.next(heard))
                .isEqualTo(new CaseClocks.Due(
                        Deadline.OUTCOME, Instant.parse("2027-02-26T02:00:00Z").plus(Duration.ofDays(5))));
        Case closed = heard.to(CaseState.CLOSED, RECEIVED.plus(Duration.ofDays(9)));
        assertThat(clocks.next(closed)).isEqualTo(new CaseClocks.Due(Deadline.NONE, null));
    }

    private static Case received(Severity severity) {
        return new Case(
                new ReportId(1),
                "青松-竹溪",
                Kind.TIP_OFF,
                severity,
                CaseState.RECEIVED,
                null,
                1,
                true,
                RECEIVED,
                RECEIVED,
                Progress.NONE);
    }
}
