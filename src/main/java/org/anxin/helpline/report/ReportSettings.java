package org.anxin.helpline.report;

import java.time.Duration;
import org.anxin.helpline.start.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Work on reports.
 *
 * @param dutyHours when staff are there on working days, in China's time, such as {@code 09:00-18:00}
 * @param keptFor how long a report is kept after its close
 * @param referredKeptFor the same for one that was referred to an authority
 * @param mailFrom who calls to duty by mail; mail itself needs {@code spring.mail.host}
 */
@ConfigurationProperties("anxin.report")
record ReportSettings(
        @DefaultValue("09:00-18:00") String dutyHours,
        @DefaultValue("90d") Duration keptFor,
        @DefaultValue("180d") Duration referredKeptFor,
        @DefaultValue("anxin@localhost") String mailFrom) {

    /** @throws SettingException when they are written otherwise */
    DutyHours duty() {
        try {
            return DutyHours.of(dutyHours);
        } catch (IllegalArgumentException e) {
            throw new SettingException("anxin.report.duty-hours is " + dutyHours + ": " + e.getMessage() + ".", e);
        }
    }
}
