package org.anxin.helpline.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anxin.helpline.HelplineApplication;
import org.anxin.helpline.HelplineProcess;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** kill -9 in the middle of sending. */
class KilledSendingIT {

    private static final int PEOPLE = 500;
    private static final int SENT_BEFORE = 60;
    private static final int PLACES = 8;

    /** So slowly that they are all written before the last one is sent. */
    private static final int SLOWLY = 3;

    private static final int FAST = 100;
    private static final int PORT_LINE = 3;
    private static final Pattern TO = Pattern.compile("To=([^&]*)");

    @RegisterExtension
    private static final WireMockExtension TWILIO = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void nothing_is_lost_nothing_sent_twice_and_what_nobody_can_know_is_counted() throws Exception {
        answersAfter(Duration.ofMillis(1_500));
        try (var dying = HelplineProcess.main(HelplineApplication.class, folder, twilio(SLOWLY))) {
            int port = dying.port();
            IntStream.range(0, PEOPLE).parallel().forEach(i -> writes(port, i));
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> posts().size() >= SENT_BEFORE);
            dying.kill();
        }
        assertThat(posts().size()).as("killed in the middle").isLessThan(PEOPLE);
        answersAfter(Duration.ofMillis(20));
        try (var living = HelplineProcess.main(HelplineApplication.class, folder, twilio(FAST))) {
            living.port();
            JdbcClient jdbc = jdbc();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> count(jdbc, "'PENDING', 'SENDING'") == 0);
            long unknown = count(jdbc, "'UNKNOWN'");
            assertThat(count(jdbc, "'ACCEPTED'") + unknown).isEqualTo(PEOPLE);
            assertThat(unknown).as("those that were being sent").isBetween(1L, (long) PLACES);
            assertThat(jdbc.sql("select count(*) from outbox where status = 'UNKNOWN' and code = 'interrupted'")
                            .query(Long.class)
                            .single())
                    .as("counted, and shown by that code")
                    .isEqualTo(unknown);
            Map<String, Long> byPerson =
                    posts().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            assertThat(byPerson.values()).containsOnly(1L);
            assertThat(byPerson.size()).isBetween((int) (PEOPLE - unknown), PEOPLE);
        }
    }

    private static void answersAfter(Duration delay) {
        TWILIO.stubFor(post(urlPathMatching(".*/Messages.json"))
                .willReturn(aResponse()
                        .withStatus(201)
                        .withFixedDelay((int) delay.toMillis())
                        .withBody("{\"sid\": \"SM1\", \"status\": \"queued\"}")));
    }

    /** What could not be stored for want of a connection is brought again, as the provider does. */
    private static void writes(int port, int i) {
        var form = TwilioCall.message("whatsapp:+86137%04d%04d".formatted(i * 7, i), "SM%032d".formatted(i), "你好");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> TwilioCall.post(port, "/webhooks/twilio/whatsapp/messages", form, TwilioCall.TOKEN)
                                .statusCode(),
                        status -> status == 200);
    }

    private static List<String> posts() {
        return TWILIO.findAll(postRequestedFor(urlPathMatching(".*/Messages.json"))).stream()
                .map(request -> TO.matcher(request.getBodyAsString()))
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    private static long count(JdbcClient jdbc, String statuses) {
        return jdbc.sql("select count(*) from outbox where status in (" + statuses + ")")
                .query(Long.class)
                .single();
    }

    private static String[] twilio(int perSecond) {
        return new String[] {
            "--anxin.public-base-url=" + TwilioCall.PUBLIC_URL,
            "--anxin.channel.twilio.account-sid=AC00000000000000000000000000000000",
            "--anxin.channel.twilio.auth-tokens=" + TwilioCall.TOKEN,
            "--anxin.channel.twilio.from=+14155550199",
            "--anxin.channel.twilio.whatsapp-from=+14155550188",
            "--anxin.channel.twilio.per-second=" + perSecond,
            "--anxin.channel.twilio.api-base-url=" + TWILIO.baseUrl()
        };
    }

    private JdbcClient jdbc() throws Exception {
        String port = Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        return JdbcClient.create(
                new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", ""));
    }
}
