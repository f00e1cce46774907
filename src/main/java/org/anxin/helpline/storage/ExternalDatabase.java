package org.anxin.helpline.storage;

import java.util.Objects;
import org.anxin.helpline.start.SettingException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The PostgreSQL that {@code anxin.database.url} names. Redis must then be named as well. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anxin.storage.embedded", havingValue = "false")
class ExternalDatabase {

    @Bean
    JdbcConnectionDetails externalConnection(DatabaseSettings database, RedisSettings redis) {
        if (redis.url() == null) {
            throw new SettingException(
                    "anxin.database.url is set but anxin.redis.url is not: set it, or set it to none to run one replica without Redis.");
        }
        return new PostgresConnection(Objects.requireNonNull(database.url()), database.username(), database.password());
    }
}
