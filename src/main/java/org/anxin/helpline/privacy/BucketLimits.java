package org.anxin.helpline.privacy;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Token buckets in Redis, keyed by digests. Where Redis cannot be reached it is left alone for some seconds, so that
 * nobody's text waits for it, and buckets of this process count instead.
 */
final class BucketLimits implements Limits {

    private static final Logger LOG = LoggerFactory.getLogger(BucketLimits.class);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final Duration KEPT_LONGER = Duration.ofMinutes(1);
    private static final int LOCAL_BUCKETS = 20_000;

    private final Keys keys;
    private final Clock clock;
    private final TimeMeter time;
    private final @Nullable RedisClient redis;
    private final @Nullable ProxyManager<byte[]> shared;
    private final Map<String, Bucket> local = LeastRecent.map(LOCAL_BUCKETS);
    private volatile Instant tryAgain = Instant.MIN;

    BucketLimits(Keys keys, Clock clock, @Nullable RedisClient redis) {
        this.keys = keys;
        this.clock = clock;
        this.time = meter(clock);
        this.redis = redis;
        this.shared = redis == null
                ? null
                : Bucket4jJedis.casBasedBuilder(redis)
                        .clientClock(time)
                        .expirationAfterWrite(
                                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_LONGER))
                        .build();
    }

    @Override
    public boolean take(Limit limit, String whose) {
        return counted(limit, whose, bucket -> bucket.tryConsume(1));
    }

    @Override
    public boolean left(Limit limit, String whose) {
        return counted(limit, whose, bucket -> bucket.getAvailableTokens() > 0);
    }

    @Override
    public void forget(Limit limit, String whose) {
        String key = key(limit, whose);
        local.remove(key);
        if (redis != null && reachable()) {
            try {
                redis.del(bytes(key));
            } catch (JedisException e) {
                // It expires by itself.
                gone();
            }
        }
    }

    private boolean counted(Limit limit, String whose, Predicate<Bucket> count) {
        String key = key(limit, whose);
        try {
            return count.test(shared(limit, key));
        } catch (JedisException e) {
            gone();
            return count.test(local(limit, key));
        } catch (RuntimeException e) {
            LOG.error(
                    "The limit {} cannot be counted: {}",
                    limit.id(),
                    e.getClass().getSimpleName());
            return limit.allowsUncounted();
        }
    }

    private Bucket shared(Limit limit, String key) {
        return shared == null || !reachable()
                ? local(limit, key)
                : shared.builder().build(bytes(key), limit::configuration);
    }

    private Bucket local(Limit limit, String key) {
        return local.computeIfAbsent(
                key,
                k -> Bucket.builder()
                        .addLimit(limit.configuration().getBandwidths()[0])
                        .withCustomTimePrecision(time)
                        .build());
    }

    private boolean reachable() {
        return !clock.instant().isBefore(tryAgain);
    }

    private void gone() {
        LOG.warn("Redis cannot be reached: each process counts for itself");
        tryAgain = clock.instant().plus(LEFT_ALONE);
    }

    private String key(Limit limit, String whose) {
        byte[] digest = keys.digest("limit\n" + limit.id() + "\n" + whose);
        return "anxin:limit:" + limit.id() + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.US_ASCII);
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Duration.ofMillis(clock.millis()).toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
