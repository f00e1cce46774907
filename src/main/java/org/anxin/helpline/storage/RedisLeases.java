package org.anxin.helpline.storage;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Leases as keys in Redis that expire. Without Redis there is one replica, which has every right. Where Redis cannot be
 * reached everybody keeps what they had: nobody can take it from them.
 */
@Component
class RedisLeases implements Leases {

    private static final Logger LOG = LoggerFactory.getLogger(RedisLeases.class);
    private static final String PREFIX = "anxin:lease:";

    private static final String TAKE_OR_PROLONG = """
            local holder = redis.call('get', KEYS[1])
            if holder and holder ~= ARGV[1] then return 0 end
            redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
            return 1
            """;

    private static final String GIVE_BACK = """
            if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
            return 0
            """;

    private final ObjectProvider<RedisClient> redis;
    private final String replica = UUID.randomUUID().toString();
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    RedisLeases(ObjectProvider<RedisClient> redis) {
        this.redis = redis;
    }

    @Override
    public boolean hold(String name, Duration time) {
        RedisClient client = redis.getIfAvailable();
        if (client == null) {
            return true;
        }
        try {
            Object taken = client.eval(
                    TAKE_OR_PROLONG, List.of(PREFIX + name), List.of(replica, Long.toString(time.toMillis())));
            if (Long.valueOf(1).equals(taken)) {
                held.add(name);
                return true;
            }
            held.remove(name);
            return false;
        } catch (JedisException e) {
            LOG.warn("Redis cannot be reached: who has {} keeps it until it can", name);
            return held.contains(name);
        }
    }

    @Override
    public void release(String name) {
        RedisClient client = redis.getIfAvailable();
        if (client == null || !held.remove(name)) {
            return;
        }
        try {
            client.eval(GIVE_BACK, List.of(PREFIX + name), List.of(replica));
        } catch (JedisException e) {
            LOG.warn("Redis cannot be reached: {} is free once its time is over", name);
        }
    }
}
