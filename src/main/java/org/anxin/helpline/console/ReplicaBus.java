package org.anxin.helpline.console;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * One signal to all replicas, over Redis. Without Redis the signal reaches this replica alone; pages of others notice
 * with their next poll.
 */
@Component
class ReplicaBus implements SmartLifecycle {

    static final String CHANNEL = "anxin:console";

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaBus.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ObjectProvider<RedisClient> redis;
    private final CopyOnWriteArrayList<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private volatile Subscription subscription = new Subscription();
    private volatile boolean running;
    private volatile Thread subscriber = Thread.currentThread();

    ReplicaBus(ObjectProvider<RedisClient> redis) {
        this.redis = redis;
    }

    void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    /**
     * Never fails, and never waits longer than Redis' timeout.
     *
     * @param what such as {@code report/17}; ids, and never words
     */
    void announce(String what) {
        RedisClient client = redis.getIfAvailable();
        try {
            if (client != null && subscription.isSubscribed()) {
                client.publish(CHANNEL, what);
                return;
            }
        } catch (JedisException e) {
            LOG.warn("Redis cannot be reached: other replicas learn of a change with their next poll");
        }
        tell(what);
    }

    private void tell(String what) {
        listeners.forEach(listener -> listener.accept(what));
    }

    @Override
    public void start() {
        running = true;
        RedisClient client = redis.getIfAvailable();
        if (client != null) {
            subscriber = Thread.ofVirtual().name("replica-bus").start(() -> subscribe(client));
        }
    }

    private void subscribe(RedisClient client) {
        boolean complained = false;
        while (running) {
            try {
                subscription = new Subscription();
                client.subscribe(subscription, CHANNEL);
            } catch (JedisException e) {
                if (running && !complained) {
                    LOG.warn("Redis cannot be reached: live updates stay within this replica until it can");
                    complained = true;
                }
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        if (subscription.isSubscribed()) {
            subscription.unsubscribe();
        }
        subscriber.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private final class Subscription extends JedisPubSub {

        @Override
        public void onMessage(String channel, String message) {
            tell(message);
        }
    }
}
