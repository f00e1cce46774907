package org.anxin.helpline.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import redis.clients.jedis.RedisClient;

@RunningHelpline
class BucketLimitsIT {

    private final Keys keys = Keys.parse(Keys.fresh());
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T02:00:00Z"));
    private final RedisClient redis;
    private BucketLimits limits;
    private String whose;

    BucketLimitsIT(@Autowired RedisClient redis) {
        this.redis = redis;
    }

    @BeforeEach
    void somebody() {
        limits = new BucketLimits(keys, clock, redis);
        whose = UUID.randomUUID().toString();
    }

    @Test
    void what_is_within_passes_what_is_beyond_does_not_and_time_heals() {
        assertThat(taken(limits, Limit.RECEIPT, 8)).isEqualTo(5);
        assertThat(limits.left(Limit.RECEIPT, whose)).isFalse();
        clock.advance(Duration.ofMinutes(13));
        assertThat(taken(limits, Limit.RECEIPT, 8)).isOne();
    }

    @Test
    void replicas_count_together() {
        BucketLimits other = new BucketLimits(keys, clock, redis);
        assertThat(taken(limits, Limit.RECEIPT, 3) + taken(other, Limit.RECEIPT, 8))
                .isEqualTo(5);
    }

    @Test
    void keys_tell_nobody_whose_they_are_and_are_gone_when_forgotten() {
        limits.take(Limit.PERSON, whose);
        String mine = redis.keys("anxin:limit:person:*").stream().findFirst().orElseThrow();
        assertThat(redis.ttl(mine)).isPositive();
        assertThat(redis.keys("*")).noneMatch(key -> key.contains(whose));
        long before = redis.dbSize();
        limits.forget(Limit.PERSON, whose);
        assertThat(redis.dbSize()).isEqualTo(before - 1);
    }

    @Test
    void without_redis_each_process_counts_for_itself() {
        BucketLimits alone = new BucketLimits(keys, clock, null);
        assertThat(taken(alone, Limit.RECEIPT, 8)).isEqualTo(5);
        try (RedisClient nowhere =
                RedisClient.builder().hostAndPort("127.0.0.1", 1).build()) {
            assertThat(taken(new BucketLimits(keys, clock, nowhere), Limit.RECEIPT, 8))
                    .isEqualTo(5);
        }
    }

    private int taken(Limits counted, Limit limit, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(n -> counted.take(limit, whose))
                .count();
    }
}
