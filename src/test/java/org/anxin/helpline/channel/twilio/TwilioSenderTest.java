package org.anxin.helpline.channel.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.twilio.http.TwilioRestClient;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anxin.helpline.channel.twilio.TwilioSettings.Afterwards;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.privacy.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSenderTest {

    private static final String ACCOUNT = "AC00000000000000000000000000000000";
    private static final String PATH = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json";
    private static final Address HER = new Address("twilio", "+14155550100");
    /** The places of a channel's gate. */
    private static final int AT_ONCE = 8;

    private static final OutboundText TEXT = new OutboundText(42, "你好", 1);

    @RegisterExtension
    private static final WireMockExtension TWILIO = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1").containerThreads(4 * AT_ONCE))
            .build();

    @Test
    void an_accepted_message_has_the_providers_id_and_asks_for_status_callbacks() {
        answer(201, """
                {"account_sid": "AC00000000000000000000000000000000", "sid": "SM00000000000000000000000000000042",
                 "status": "queued", "to": "+14155550100", "from": "+14155550199", "body": "x", "num_segments": "1",
                 "num_media": "0", "direction": "outbound-api", "api_version": "2010-04-01", "error_code": null,
                 "error_message": null, "date_created": "Tue, 24 Nov 2026 10:00:00 +0000", "price": null,
                 "uri": "/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages/SM42.json"}
                """);
        assertThat(sender("+14155550199", null).send(HER, TEXT))
                .isEqualTo(new SendResult.Accepted("SM00000000000000000000000000000042"));
        TWILIO.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withFormParam("Body", containing("你好"))
                        .withFormParam("From", containing("+14155550199"))
                        .withFormParam(
                                "StatusCallback", containing("https://sms.example.org/webhooks/twilio/status/42")));
    }

    @Test
    void a_messaging_service_sends_instead_of_a_number() {
        answer(201, "{\"sid\": \"SM1\", \"status\": \"accepted\"}");
        sender(null, "MG00000000000000000000000000000001").send(HER, TEXT);
        TWILIO.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withFormParam("MessagingServiceSid", containing("MG00000000000000000000000000000001")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21610, OptedOut", "400, 21211, Permanent", "400, 21614, Permanent", "401, 20003, Permanent",
        "429, 20429, Retryable", "400, 21611, Retryable", "500, 20500, Unknown", "503, 20503, Unknown"
    })
    void a_refusal_is_sorted_by_what_it_means_and_never_posted_twice(int status, int code, String result) {
        answer(
                status,
                "{\"code\": %d, \"message\": \"for +14155550100\", \"more_info\": \"x\", \"status\": %d}"
                        .formatted(code, status));
        SendResult sent = sender("+14155550199", null).send(HER, TEXT);
        assertThat(sent.getClass().getSimpleName()).isEqualTo(result);
        assertThat(sent.toString()).contains(Integer.toString(code)).doesNotContain("4155550100");
        TWILIO.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void a_pause_that_twilio_asks_for_is_kept() {
        TWILIO.stubFor(post(PATH)
                .willReturn(aResponse()
                        .withStatus(429)
                        .withHeader("Retry-After", "7")
                        .withBody("{\"code\": 20429, \"message\": \"Too many\", \"status\": 429}")));
        assertThat(sender("+14155550199", null).send(HER, TEXT))
                .isEqualTo(new SendResult.Retryable("429", Duration.ofSeconds(7)));
        TWILIO.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "<html>", "{\"sid\": null}"})
    void what_is_no_answer_of_twilios_leaves_the_outcome_unknown(String body) {
        answer(200, body);
        assertThat(sender("+14155550199", null).send(HER, TEXT)).isInstanceOf(SendResult.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void a_broken_answer_leaves_the_outcome_unknown(Fault fault) {
        TWILIO.stubFor(post(PATH).willReturn(aResponse().withFault(fault)));
        assertThat(sender("+14155550199", null).send(HER, TEXT)).isInstanceOf(SendResult.Unknown.class);
        TWILIO.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void an_answer_that_does_not_come_leaves_the_outcome_unknown() {
        TWILIO.stubFor(post(PATH).willReturn(aResponse().withStatus(201).withFixedDelay(5_000)));
        var hasty = hurried(Duration.ofSeconds(5), Duration.ofMillis(500));
        assertThat(sender(hasty).send(HER, TEXT)).isEqualTo(new SendResult.Unknown("no-answer"));
        TWILIO.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    /** SMS and WhatsApp, as many as a channel sends at once: none waits for another's connection until it gives up. */
    @Test
    void as_many_as_are_sent_at_once_each_have_a_connection() throws Exception {
        TWILIO.stubFor(post(PATH)
                .willReturn(aResponse()
                        .withStatus(201)
                        .withBody("{\"sid\": \"SM1\"}")
                        .withFixedDelay(1_000)));
        TwilioSender sender = sender(hurried(Duration.ofMillis(200), Duration.ofSeconds(20)));
        List<Callable<SendResult>> sends = Collections.nCopies(2 * AT_ONCE, () -> sender.send(HER, TEXT));
        try (ExecutorService threads = Executors.newFixedThreadPool(sends.size())) {
            for (Future<SendResult> sent : threads.invokeAll(sends)) {
                assertThat(sent.get()).isEqualTo(new SendResult.Accepted("SM1"));
            }
        }
    }

    @Test
    void without_a_connection_nothing_was_sent() {
        var nobody = settings("+14155550199", null, URI.create("http://127.0.0.1:1"));
        assertThat(sender(nobody).send(HER, TEXT)).isEqualTo(new SendResult.Retryable("no-connection"));
    }

    private static void answer(int status, String body) {
        TWILIO.stubFor(post(PATH)
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(body)));
    }

    private static TwilioSender sender(String from, String service) {
        return sender(settings(from, service, URI.create(TWILIO.baseUrl())));
    }

    private static TwilioSender sender(TwilioSettings settings) {
        var client = new TwilioRestClient.Builder(ACCOUNT, TwilioCall.TOKEN)
                .accountSid(ACCOUNT)
                .httpClient(new OnePostHttpClient(settings))
                .build();
        return new TwilioSender(new TwilioApi(client), settings, URI.create(TwilioCall.PUBLIC_URL));
    }

    private static TwilioSettings settings(String from, String service, URI api) {
        return settings(from, service, api, Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    private static TwilioSettings hurried(Duration connect, Duration read) {
        return settings("+14155550199", null, URI.create(TWILIO.baseUrl()), connect, read);
    }

    private static TwilioSettings settings(String from, String service, URI api, Duration connect, Duration read) {
        return new TwilioSettings(
                ACCOUNT,
                List.of(TwilioCall.TOKEN),
                from,
                service,
                null,
                null,
                null,
                api,
                10,
                connect,
                read,
                null,
                Afterwards.KEEP,
                Duration.ofDays(7));
    }
}
