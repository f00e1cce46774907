package org.anxin.helpline.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.anxin.helpline.WithEveryChannel;
import org.anxin.helpline.channel.StubbedProvider;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** A provider that takes a call and never answers, over real HTTP. */
class HangingProviderIT extends StubbedProvider {

    private static final int PEOPLE = 30;
    private static final int LONGER_THAN_ANY_TEST = 600_000;
    private static final String ITS_CALLS = "/bot.*/sendMessage";

    private final int first = ThreadLocalRandom.current().nextInt(1_000_000, 2_000_000) * 1_000;

    @Autowired
    private Gates gates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HikariDataSource connections;

    /** Others use the same helpline: nothing is left to be sent there, and the channel is up. */
    @AfterEach
    void itIsUpAgain() {
        jdbc.sql("""
                        update outbox o set status = 'FAILED' from conversation c where c.id = o.conversation
                        and c.channel = 'telegram' and o.status = 'PENDING'
                        """).update();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        gates.of("telegram").breaker().reset();
    }

    @Test
    void its_own_webhook_still_answers_and_other_channels_are_untouched() {
        PROVIDER.stubFor(post(urlPathMatching(ITS_CALLS)).willReturn(aResponse().withFixedDelay(LONGER_THAN_ANY_TEST)));
        IntStream.range(0, PEOPLE).forEach(this::writesOnTelegram);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !PROVIDER.findAll(postRequestedFor(urlPathMatching(ITS_CALLS)))
                        .isEmpty());
        IntStream.range(0, PEOPLE).forEach(this::writesOnWhatsapp);
        IntStream.range(PEOPLE, PEOPLE + 5).forEach(this::writesOnTelegram);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> statuses("whatsapp").equals(List.of("ACCEPTED " + PEOPLE)));
        assertThat(statuses("telegram"))
                .as("while nothing came of any call to the one that hangs")
                .isNotEmpty()
                .noneMatch(status -> status.startsWith("ACCEPTED"));
    }

    @Test
    void who_waits_for_an_answer_keeps_no_connection_of_the_database() {
        PROVIDER.stubFor(post(urlPathMatching(ITS_CALLS)).willReturn(aResponse().withFixedDelay(LONGER_THAN_ANY_TEST)));
        IntStream.range(0, PEOPLE).forEach(this::writesOnTelegram);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> waiting() > 1 && connections.getHikariPoolMXBean().getActiveConnections() == 0);
    }

    private long waiting() {
        return jdbc.sql("""
                        select count(*) from outbox o join conversation c on c.id = o.conversation
                        where c.channel = 'telegram' and o.status = 'SENDING'
                        """).query(Long.class).single();
    }

    private void writesOnTelegram(int person) {
        String update = """
                {"update_id": %d, "message": {"message_id": 1, "date": 1764144000, "text": "你好",
                 "chat": {"id": %d, "type": "private"}, "from": {"id": %d, "is_bot": false, "first_name": "A"}}}
                """.formatted(first + person, first + person, first + person);
        assertThat(RestClient.create("http://localhost:" + port)
                        .post()
                        .uri("/webhooks/telegram/updates")
                        .header("X-Telegram-Bot-Api-Secret-Token", WithEveryChannel.TELEGRAM_SECRET)
                        .header("Content-Type", "application/json")
                        .body(update)
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private void writesOnWhatsapp(int person) {
        var form = TwilioCall.message(
                "whatsapp:+8615%09d".formatted((first + person * 7_919L) % 1_000_000_000),
                "SM%032d".formatted(first + person),
                "你好");
        assertThat(TwilioCall.post(port, "/webhooks/twilio/whatsapp/messages", form, TwilioCall.TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Of the people of this test. */
    private List<String> statuses(String channel) {
        return jdbc.sql("""
                        select o.status || ' ' || count(*) from outbox o join inbox i on i.id = o.inbox
                        where i.channel = ? and (i.provider_id ~ '^\\d+$' and i.provider_id::bigint between ? and ?
                        or i.provider_id between ? and ?) group by o.status
                        """)
                .params(channel, first, first + 1_000, "SM%032d".formatted(first), "SM%032d".formatted(first + 1_000))
                .query(String.class)
                .list();
    }
}
