package org.anxin.helpline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.anxin.helpline.RunningHelpline;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import redis.clients.jedis.RedisClient;

/** Two replicas on one Redis. */
@RunningHelpline
class RedisLeasesIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final String name = UUID.randomUUID().toString();

    @Autowired
    private ObjectProvider<RedisClient> redis;

    @Test
    void one_has_it_until_it_gives_it_back() {
        Leases one = new RedisLeases(redis);
        Leases other = new RedisLeases(redis);
        assertThat(one.hold(name, LONG)).isTrue();
        assertThat(other.hold(name, LONG)).isFalse();
        assertThat(one.hold(name, LONG)).as("prolonged").isTrue();
        other.release(name);
        assertThat(other.hold(name, LONG)).as("nobody gives back another's").isFalse();
        one.release(name);
        assertThat(other.hold(name, LONG)).isTrue();
        assertThat(one.hold(name, LONG)).isFalse();
    }

    @Test
    void who_does_not_prolong_it_loses_it() {
        Leases one = new RedisLeases(redis);
        Leases other = new RedisLeases(redis);
        assertThat(one.hold(name, Duration.ofMillis(200))).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> other.hold(name, LONG));
        assertThat(one.hold(name, LONG)).isFalse();
    }
}
