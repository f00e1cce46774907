package org.anxin.helpline.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.anxin.helpline.start.SettingException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.clients.jedis.RedisClient;

/** Where the keys come from, and what they make possible. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
class PrivacyConfiguration {

    private static final String FILE = "file:";

    @Bean
    Keyring keyring(
            PrivacySettings settings,
            @Value("${anxin.storage.embedded}") boolean embedded,
            @Value("${anxin.data:./data}") Path data,
            Clock clock) {
        String keyset = settings.keyset();
        try {
            if (keyset != null && keyset.startsWith(FILE)) {
                return Keyring.of(Path.of(keyset.substring(FILE.length())), clock);
            }
            if (keyset != null && !keyset.isBlank()) {
                return Keyring.of(Keys.parse(keyset), clock);
            }
            if (!embedded) {
                throw new SettingException(
                        "Set anxin.privacy.keyset to the keys of this helpline; java -jar anxin.jar keyset prints new ones.");
            }
            Path file = data.resolve("keyset");
            KeyFile.readOrMake(file, () -> KeyText.fresh(clock.instant()).written());
            return Keyring.of(file, clock);
        } catch (IllegalArgumentException unreadable) {
            throw new SettingException(
                    "anxin.privacy.keyset (or the file keyset in the data folder) is not what java -jar anxin.jar keyset prints: set it to the whole line.");
        } catch (IOException e) {
            throw new SettingException(
                    "The file that anxin.privacy.keyset names cannot be read: set it to one that can.", e);
        }
    }

    /** Of these, what makes digests never changes. */
    @Bean
    Keys keys(Keyring ring) {
        return ring.now();
    }

    @Bean
    Limits limits(PrivacySettings settings, Keys keys, Clock clock, ObjectProvider<RedisClient> redis) {
        return settings.limits() ? new BucketLimits(keys, clock, redis.getIfAvailable()) : new NoLimits();
    }

    @Bean
    Sealer sealer(Keyring ring) {
        return new TinkSealer(ring.aead());
    }

    @Bean
    OwnKeys ownKeys(Keyring ring, JdbcClient jdbc) {
        return new StoredKeys(ring.aead(), jdbc);
    }

    @Bean
    AddressVault addressVault(Keyring ring, JdbcClient jdbc, Clock clock) {
        return new SealedVault(ring, jdbc, clock);
    }

    @Bean
    EpochCheck epochCheck(
            PrivacySettings settings,
            Keyring ring,
            @Value("${anxin.data:./data}") Path data,
            JdbcClient jdbc,
            JdbcChecks checks,
            Clock clock) {
        String keyset = settings.keyset();
        Path own = keyset == null || keyset.isBlank() ? data.resolve("keyset") : null;
        return new EpochCheck(ring, own, jdbc, checks, clock);
    }

    @Bean
    SealedColumn keysOfPeople() {
        return new SealedColumn("data_key", "wrapped", "'data-key/' || person");
    }

    @Bean
    SealedColumn keysOfConversations() {
        return new SealedColumn("conversation_key", "wrapped", "'conversation_key/' || conversation");
    }

    @Bean
    SealedColumn keysOfPledges() {
        return new SealedColumn("pledge_key", "wrapped", "'pledge_key/' || pledge");
    }

    @Bean
    SealedColumn keysOfRequests() {
        return new SealedColumn("training_request_key", "wrapped", "'training_request_key/' || training_request");
    }

    @Bean
    SealedColumn keysOfReports() {
        return new SealedColumn("report_key", "wrapped", "'report_key/' || report");
    }
}
