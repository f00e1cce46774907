package org.anxin.helpline.report;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the clocks of cases run by. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportSettings.class)
class ReportConfiguration {

    @Bean
    WorkingCalendar workingCalendar(ReportSettings settings) {
        return WorkingCalendar.load(settings.duty());
    }
}
