package org.anxin.helpline.staff;

import java.util.Map;
import org.anxin.helpline.privacy.SealedColumn;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: Argon2id, with the algorithm written beside the hash so that it can change. And what the
 * keyset seals about staff.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaffSettings.class)
class StaffConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    @Bean
    SealedColumn secretsOfApps() {
        return new SealedColumn("staff_totp", "secret", "'staff-totp/' || staff");
    }

    @Bean
    SealedColumn secretsOffered() {
        return new SealedColumn("staff_totp", "pending", "'staff-totp/' || staff");
    }

    @Bean
    SealedColumn ties() {
        return new SealedColumn("staff_tie", "employer", "'staff-tie/' || id");
    }
}
