package org.anxin.helpline.report;

import org.anxin.helpline.privacy.SealedColumn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clocks of cases run by, and what the keyset seals about duty. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    @Bean
    SealedColumn notesOfDuty() {
        return new SealedColumn("duty_shift", "note", "'duty-shift/' || id");
    }

    @Bean
    WorkingCalendar workingCalendar(ReportSettings settings) {
        return WorkingCalendar.load(settings.duty());
    }
}
