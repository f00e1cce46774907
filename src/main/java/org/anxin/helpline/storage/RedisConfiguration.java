package org.anxin.helpline.storage;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/** The one Redis client. Its timeouts are short: nothing may wait long for something that may vanish. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StorageSettings.class, DatabaseSettings.class, RedisSettings.class})
class RedisConfiguration {

    private static final int TIMEOUT_MILLIS = 500;
    private static final int CONNECTIONS = 16;

    @Bean
    @ConditionalOnExpression("${anxin.storage.embedded} and '${anxin.redis.url:}' == ''")
    EmbeddedRedis embeddedRedis(DataFolder folder) throws IOException {
        return EmbeddedRedis.start(folder);
    }

    @Bean
    @ConditionalOnExpression("${anxin.storage.embedded} and '${anxin.redis.url:}' == ''")
    RedisClient embeddedRedisClient(EmbeddedRedis redis) {
        return client(redis.uri());
    }

    @Bean
    @ConditionalOnExpression("'${anxin.redis.url:none}' != 'none'")
    RedisClient redisClient(RedisSettings settings) {
        URI uri = settings.uri();
        if (uri == null) {
            throw new IllegalStateException("Redis is set to none");
        }
        return client(uri);
    }

    private static RedisClient client(URI uri) {
        var pool = new GenericObjectPoolConfig<Connection>();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        return RedisClient.builder()
                .hostAndPort(uri.getHost(), uri.getPort() < 0 ? Protocol.DEFAULT_PORT : uri.getPort())
                .clientConfig(DefaultJedisClientConfig.builder(uri)
                        .connectionTimeoutMillis(TIMEOUT_MILLIS)
                        .socketTimeoutMillis(TIMEOUT_MILLIS)
                        .build())
                .poolConfig(pool)
                .build();
    }
}
