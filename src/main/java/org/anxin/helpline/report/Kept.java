package org.anxin.helpline.report;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How long a closed report is kept: the one rule for the nightly deletion and for what announces it. */
@Component
class Kept {

    /** As a condition on {@code report}, filled with {@link #until}. Two people can hold one beyond its time. */
    static final String OVER = """
            state = 'CLOSED' and closed_at < (case when outcome = 'REFERRED' then :referred else :others end)::timestamptz
            and not exists (select 1 from report_hold h where h.report = report.id and h.granted_by is not null)
            """;

    private final ReportSettings settings;

    Kept(ReportSettings settings) {
        this.settings = settings;
    }

    /** What was closed before these is over at that time. */
    Map<String, Object> until(Instant then) {
        return Map.of(
                "referred", Cases.sql(then.minus(settings.referredKeptFor())),
                "others", Cases.sql(then.minus(settings.keptFor())));
    }
}
