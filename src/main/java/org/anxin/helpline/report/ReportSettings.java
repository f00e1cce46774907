package org.anxin.helpline.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Reports.
 *
 * @param keptFor how long a report is kept after its close
 * @param referredKeptFor the same for one that was referred to an authority
 */
@ConfigurationProperties("anxin.report")
record ReportSettings(
        @DefaultValue("90d") Duration keptFor,
        @DefaultValue("180d") Duration referredKeptFor) {}
