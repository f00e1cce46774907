package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.anxin.helpline.HelplineApplication;
import org.anxin.helpline.HelplineProcess;
import org.anxin.helpline.Phone;
import org.anxin.helpline.privacy.KeysetCommand;
import org.anxin.helpline.staff.AuditCommand;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import redis.embedded.RedisServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Redis and PostgreSQL go away and come back while two hundred people write. */
class OutageIT {

    private static final int PEOPLE = 200;
    private static final int AT_A_TIME = 24;
    private static final List<String> TEXTS = List.of("你好", "3", "没有", "扣身份证", "昨天", "北京路");
    private static final String NOT_TAKEN = "收不到消息";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger notTaken = new AtomicInteger();
    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final int databasePort = freePort();
    private final int redisPort = freePort();
    private int port;

    @Test
    void every_text_that_was_taken_is_answered_and_stored_once() throws Exception {
        RedisServer redis = redis();
        EmbeddedPostgres database = database();
        try (var helpline = helpline();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            port = helpline.port();
            List<String> undisturbed = conversation(0);
            List<Future<List<String>>> all = new ArrayList<>();
            for (int person = 1; person <= PEOPLE; person++) {
                int one = person;
                all.add(threads.submit(() -> conversation(one)));
            }
            reaches(answered, PEOPLE);
            redis.stop();
            reaches(answered, 2 * PEOPLE);
            database.close();
            reaches(notTaken, AT_A_TIME);
            database = database();
            reaches(answered, 4 * PEOPLE);
            redis = redis();

            for (int person = 1; person <= PEOPLE; person++) {
                assertThat(all.get(person - 1).get())
                        .as("answers to %s", person)
                        .isEqualTo(undisturbed);
            }
            List<String> thread = new Phone(port, number(0)).thread();
            for (int person = 1; person <= PEOPLE; person++) {
                assertThat(new Phone(port, number(person)).thread())
                        .as("thread of %s", person)
                        .isEqualTo(thread);
            }
            JdbcClient jdbc = JdbcClient.create(database.getPostgresDatabase());
            assertThat(jdbc.sql("select count(*) from inbox")
                            .query(Integer.class)
                            .single())
                    .isEqualTo((PEOPLE + 1) * TEXTS.size());
        } finally {
            database.close();
            redis.stop();
        }
    }

    /** Who is told that her text was not taken sends it once more, as a provider does where nothing answers. */
    private List<String> conversation(int person) throws Exception {
        List<String> replies = new ArrayList<>();
        for (int n = 0; n < TEXTS.size(); n++) {
            String body = JSON.writeValueAsString(
                    Map.of("from", number(person), "text", TEXTS.get(n), "id", person + "-" + n));
            replies.add(Awaitility.await("an answer to " + person)
                    .atMost(LONGEST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> reply(body), reply -> !reply.isEmpty()));
            answered.incrementAndGet();
        }
        return replies;
    }

    private String reply(String body) throws Exception {
        turns.acquire();
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/simulator/messages"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            StringBuilder reply = new StringBuilder();
            if (answer.statusCode() == 200) {
                for (JsonNode text : JSON.readTree(answer.body()).get("replies")) {
                    reply.append(text.get("text").asString()).append('\n');
                }
            }
            if (reply.isEmpty() || reply.indexOf(NOT_TAKEN) >= 0) {
                notTaken.incrementAndGet();
                return "";
            }
            return reply.toString();
        } finally {
            turns.release();
        }
    }

    private static void reaches(AtomicInteger count, int wanted) {
        Awaitility.await().atMost(LONGEST).untilAtomic(count, org.hamcrest.Matchers.greaterThanOrEqualTo(wanted));
    }

    private static String number(int person) {
        return "+86139%04d%04d".formatted(person, person);
    }

    private HelplineProcess helpline() {
        return HelplineProcess.main(
                HelplineApplication.class,
                folder,
                "--anxin.database.url=jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres",
                "--anxin.database.username=postgres",
                "--anxin.redis.url=redis://127.0.0.1:" + redisPort,
                "--anxin.privacy.keyset=" + printed(new KeysetCommand()),
                "--anxin.staff.audit-key=" + printed(new AuditCommand(), "key"),
                "--anxin.simulator.enabled=true");
    }

    private static String printed(Object command, String... arguments) {
        StringWriter printed = new StringWriter();
        new CommandLine(command).setOut(new PrintWriter(printed)).execute(arguments);
        return printed.toString().strip();
    }

    private EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(databasePort)
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "60")
                .start();
    }

    private RedisServer redis() throws IOException {
        RedisServer server = RedisServer.newRedisServer()
                .port(redisPort)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("dir " + folder)
                .build();
        server.start();
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
