package org.anxin.helpline.staff;

import java.nio.file.Path;
import java.util.Optional;
import org.anxin.helpline.privacy.KeyFile;
import org.anxin.helpline.start.SettingException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the key and the anchors of the audit trail are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    @Bean
    AuditKey auditKey(
            AuditSettings settings,
            @Value("${anxin.storage.embedded}") boolean embedded,
            @Value("${anxin.data:./data}") Path data) {
        String key = settings.auditKey();
        if (key == null || key.isBlank()) {
            if (!embedded) {
                throw new SettingException(
                        "Set anxin.staff.audit-key to the key that signs the audit trail; java -jar anxin.jar audit key prints a new one.");
            }
            key = KeyFile.readOrMake(data.resolve("audit-key"), AuditKey::fresh);
        }
        try {
            return AuditKey.parse(key);
        } catch (IllegalArgumentException unreadable) {
            throw new SettingException(
                    "anxin.staff.audit-key (or the file audit-key in the data folder) is not what java -jar anxin.jar audit key prints: set it to the whole line.");
        }
    }

    @Bean
    AnchorFile anchorFile(AuditSettings settings, @Value("${anxin.data:./data}") Path data) {
        return new AnchorFile(Optional.ofNullable(settings.auditAnchors()).orElse(data.resolve("audit-anchors")));
    }

    @Bean
    AuditReview auditReview(JdbcClient jdbc, AuditKey key, AnchorFile anchors) {
        return new AuditVerification(jdbc, key, anchors);
    }
}
