package org.anxin.helpline.report;

import org.anxin.helpline.start.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Work on reports.
 *
 * @param dutyHours when staff are there on working days, in China's time, such as {@code 09:00-18:00}
 */
@ConfigurationProperties("anxin.report")
record ReportSettings(@DefaultValue("09:00-18:00") String dutyHours) {

    /** @throws SettingException when they are written otherwise */
    DutyHours duty() {
        try {
            return DutyHours.of(dutyHours);
        } catch (IllegalArgumentException e) {
            throw new SettingException("anxin.report.duty-hours is " + dutyHours + ": " + e.getMessage() + ".", e);
        }
    }
}
