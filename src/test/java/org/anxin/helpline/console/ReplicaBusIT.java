package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxin.helpline.Benchmarks;
import org.anxin.helpline.EventStream;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/** Two replicas on one Redis. */
@RunningHelpline
class ReplicaBusIT {

    private static final int REPORTS = 50;
    private static final ConditionFactory QUICKLY =
            Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

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

    /** A queue that is open on this replica, and the signal on another one; the times are written down, not judged. */
    @Test
    void each_of_fifty_new_reports_is_in_the_open_queue_and_on_the_other_replica() {
        StaffBrowser staff = StaffBrowser.signedIn(port, jdbc, passwords);
        List<Long> nanos = new ArrayList<>();
        try (EventStream open = staff.stream("/console/events")) {
            Awaitility.await().until(() -> open.lines().contains(":open"));
            for (int i = 0; i < REPORTS; i++) {
                int heard = heardThere.get();
                long told = changes(open);
                long last = newest();
                long start = System.nanoTime();
                new Phone(port).text("人工");
                QUICKLY.until(() -> heardThere.get() > heard && changes(open) > told);
                String alias = jdbc.sql("select alias from report where id > ?")
                        .param(last)
                        .query(String.class)
                        .single();
                assertThat(staff.get("/console/queue/rows?q=" + URLEncoder.encode(alias, StandardCharsets.UTF_8))
                                .body())
                        .contains(alias);
                nanos.add(System.nanoTime() - start);
            }
        }
        assertThat(nanos).hasSize(REPORTS);
        Benchmarks.record("A new report on open queues", """
                From the moment the text is posted until the queue that is open shows the report and another replica on the
                same Redis has the signal, one report after another. To reach: 2 s in the median.

                | reports | median | slowest |
                |---|---|---|
                | %d | %s | %s |

                To measure again: `mvn verify -Dit.test=ReplicaBusIT -Dmeasured.write=true`.""".formatted(
                        REPORTS, Benchmarks.median(nanos), Benchmarks.slowest(nanos)));
    }

    private static long changes(EventStream stream) {
        return stream.lines().stream().filter("event:changed"::equals).count();
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from report")
                .query(Long.class)
                .single();
    }

    private static long subscribers(ObjectProvider<RedisClient> redis) {
        List<?> counted = (List<?>) redis.getObject()
                .executeCommand(new CommandArguments(Protocol.Command.PUBSUB)
                        .add("NUMSUB")
                        .add(ReplicaBus.CHANNEL));
        return (Long) counted.getLast();
    }
}
