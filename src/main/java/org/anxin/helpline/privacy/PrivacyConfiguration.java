package org.anxin.helpline.privacy;

import java.nio.file.Path;
import org.anxin.helpline.start.SettingException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the keys come from, and what they make possible. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
class PrivacyConfiguration {

    @Bean
    Keys keys(
            PrivacySettings settings,
            @Value("${anxin.storage.embedded}") boolean embedded,
            @Value("${anxin.data:./data}") Path data) {
        String keyset = settings.keyset();
        if (keyset == null || keyset.isBlank()) {
            if (!embedded) {
                throw new SettingException(
                        "Set anxin.privacy.keyset to the keys of this helpline; java -jar anxin.jar keyset prints new ones.");
            }
            keyset = KeyFile.readOrMake(data.resolve("keyset"), Keys::fresh);
        }
        try {
            return Keys.parse(keyset);
        } catch (IllegalArgumentException unreadable) {
            throw new SettingException(
                    "anxin.privacy.keyset (or the file keyset in the data folder) is not what java -jar anxin.jar keyset prints: set it to the whole line.");
        }
    }

    @Bean
    Sealer sealer(Keys keys) {
        return new TinkSealer(keys.aead());
    }

    @Bean
    AddressVault addressVault(Keys keys, JdbcClient jdbc) {
        return new SealedVault(keys, jdbc);
    }
}
