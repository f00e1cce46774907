package org.anxin.helpline.channel.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.anxin.helpline.channel.twilio.ListedMessage.ACCOUNT;
import static org.anxin.helpline.channel.twilio.ListedMessage.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.twilio.http.TwilioRestClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anxin.helpline.SettableClock;
import org.anxin.helpline.channel.twilio.TwilioSettings.Afterwards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TwilioClearingTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(8));
    private static final String MESSAGES = "/2010-04-01/Accounts/" + ACCOUNT + "/Messages/";

    @RegisterExtension
    private static final WireMockExtension TWILIO = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void twilioHas() {
        var picture =
                new ListedMessage("MM3", "inbound", "+8613600000003", ListedMessage.US, "看照片", "received", 1, OLD);
        TWILIO.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("DateSent<", matching("2026-11-19.*"))
                .willReturn(okJson(ListedMessage.page(
                        null,
                        ListedMessage.written("SM1", "+8613600000001", "有人欠薪", OLD),
                        ListedMessage.sent("SM2", "+8613600000001", "", "delivered", OLD),
                        picture,
                        new ListedMessage(
                                "SM4", "inbound", "+8613600000004", "+14155550000", "别人的", "received", 0, OLD)))));
        TWILIO.stubFor(get(urlPathEqualTo(MESSAGES + "MM3/Media.json")).willReturn(okJson("""
                        {"first_page_uri": "x", "page": 0, "page_size": 50, "next_page_uri": null, "media_list": [
                         {"account_sid": "%s", "content_type": "image/jpeg", "parent_sid": "MM3", "sid": "ME1",
                          "date_created": "Wed, 18 Nov 2026 08:00:00 +0000",
                          "date_updated": "Wed, 18 Nov 2026 08:00:00 +0000", "uri": "x"}]}
                        """.formatted(ACCOUNT))));
        TWILIO.stubFor(delete(urlPathMatching(MESSAGES + ".*")).willReturn(noContent()));
        TWILIO.stubFor(post(urlPathMatching(MESSAGES + ".*")).willReturn(okJson("{\"sid\": \"SM1\"}")));
    }

    @Test
    void deletes_what_is_old_and_ours_with_its_pictures() {
        clearing(Afterwards.DELETE).run();
        for (String gone : List.of("SM1.json", "SM2.json", "MM3/Media/ME1.json", "MM3.json")) {
            TWILIO.verify(1, deleteRequestedFor(urlPathEqualTo(MESSAGES + gone)));
        }
        TWILIO.verify(0, deleteRequestedFor(urlPathEqualTo(MESSAGES + "SM4.json")));
        assertThat(left()).isZero();
    }

    @Test
    void redacts_words_and_pictures_of_what_still_has_some() {
        clearing(Afterwards.REDACT).run();
        TWILIO.verify(1, postRequestedFor(urlPathEqualTo(MESSAGES + "SM1.json")).withFormParam("Body", equalTo("")));
        TWILIO.verify(0, postRequestedFor(urlPathEqualTo(MESSAGES + "SM2.json")));
        TWILIO.verify(1, deleteRequestedFor(urlPathEqualTo(MESSAGES + "MM3/Media/ME1.json")));
        TWILIO.verify(0, deleteRequestedFor(urlPathEqualTo(MESSAGES + "SM1.json")));
    }

    @Test
    void a_gauge_tells_how_many_are_left_until_they_are_gone() {
        TWILIO.stubFor(delete(urlPathEqualTo(MESSAGES + "SM1.json")).willReturn(serverError()));
        TwilioClearing clearing = clearing(Afterwards.DELETE);
        clearing.run();
        assertThat(left()).isOne();
        TWILIO.stubFor(delete(urlPathEqualTo(MESSAGES + "SM1.json")).willReturn(noContent()));
        clearing.run();
        assertThat(left()).isZero();
    }

    private double left() {
        return meters.get("anxin.channel.twilio.left").gauge().value();
    }

    private TwilioClearing clearing(Afterwards afterwards) {
        var settings = new TwilioSettings(
                ACCOUNT,
                List.of(TwilioCall.TOKEN),
                ListedMessage.US,
                null,
                null,
                null,
                null,
                URI.create(TWILIO.baseUrl()),
                10,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                null,
                afterwards,
                Duration.ofDays(7));
        var client = new TwilioRestClient.Builder(ACCOUNT, TwilioCall.TOKEN)
                .accountSid(ACCOUNT)
                .httpClient(new OnePostHttpClient(settings))
                .build();
        return new TwilioClearing(new TwilioList(client, settings), settings, new SettableClock(NOW), meters);
    }
}
