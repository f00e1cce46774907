package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxin.helpline.RunningHelpline;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/** Two replicas on one Redis. */
@RunningHelpline
class ReplicaBusIT {

    private final AtomicInteger heardHere = new AtomicInteger();
    private final AtomicInteger heardThere = new AtomicInteger();
    private ReplicaBus here;
    private ReplicaBus there;

    @BeforeEach
    void start(@Autowired ObjectProvider<RedisClient> redis) {
        long before = subscribers(redis);
        here = new ReplicaBus(redis);
        there = new ReplicaBus(redis);
        here.listen(what -> heardHere.incrementAndGet());
        there.listen(what -> heardThere.incrementAndGet());
        here.start();
        there.start();
        Awaitility.await().until(() -> subscribers(redis) == before + 2);
    }

    @AfterEach
    void stop() {
        here.stop();
        there.stop();
    }

    @Test
    void a_change_on_one_replica_reaches_the_pages_of_the_other() {
        here.announce("report/1");
        Awaitility.await().untilAsserted(() -> {
            assertThat(heardThere).hasValue(1);
            assertThat(heardHere).hasValue(1);
        });
    }

    private static long subscribers(ObjectProvider<RedisClient> redis) {
        List<?> counted = (List<?>) redis.getObject()
                .executeCommand(new CommandArguments(Protocol.Command.PUBSUB)
                        .add("NUMSUB")
                        .add(ReplicaBus.CHANNEL));
        return (Long) counted.getLast();
    }
}
