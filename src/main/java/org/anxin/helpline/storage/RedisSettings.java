package org.anxin.helpline.storage;

import java.net.URI;
import org.anxin.helpline.start.SettingException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An external Redis.
 *
 * @param url such as {@code redis://:password@redis:6379/0} or {@code rediss://…}; {@code none} runs without Redis,
 *     which is enough for one replica
 */
@ConfigurationProperties("anxin.redis")
record RedisSettings(@Nullable String url) {

    static final String NONE = "none";

    RedisSettings {
        if (url != null && !url.equals(NONE) && !url.matches("rediss?://.+")) {
            throw new SettingException(
                    "anxin.redis.url must look like redis://:password@host:6379/0, or be none to run one replica without Redis.");
        }
    }

    @Nullable
    URI uri() {
        return url == null || url.equals(NONE) ? null : URI.create(url);
    }

    @Override
    public String toString() {
        return "RedisSettings[hidden]";
    }
}
