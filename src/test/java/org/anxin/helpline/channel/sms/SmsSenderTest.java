package org.anxin.helpline.channel.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.Map;
import org.anxin.helpline.channel.ProviderHttp;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.privacy.Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A relay that answers as Tencent Cloud's SendSms does. */
class SmsSenderTest {

    private static final String PATH = "/relay/SendSms";
    private static final Address HER = new Address("sms", "+8613712345678");

    @RegisterExtension
    private static final WireMockExtension GATEWAY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final SmsSender sender =
            new SmsSender(settings(), new ProviderHttp(Duration.ofSeconds(1), Duration.ofSeconds(20)));

    @BeforeEach
    void itTakesEverything() {
        answers("Ok");
    }

    @Test
    void what_the_gateway_takes_has_its_id_and_went_with_its_key() {
        assertThat(send()).isEqualTo(new SendResult.Accepted("2640:1"));
        GATEWAY.verify(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader("Authorization", equalTo("Bearer gateway-key"))
                        .withRequestBody(equalToJson("""
                                {"PhoneNumberSet": ["+8613712345678"], "SmsSdkAppId": "1400006666", "SignName": "安心",
                                 "Text": "他说：\\"在\\"\\n{to}", "SessionContext": "42"}
                                """)));
    }

    @Test
    void what_the_gateway_does_not_take_is_told_by_its_code() {
        answers("LimitExceeded.PhoneNumberDailyLimit");
        assertThat(send()).isEqualTo(new SendResult.Permanent("LimitExceeded.PhoneNumberDailyLimit", Failure.OTHER));
    }

    @ParameterizedTest
    @CsvSource({"8613712345678", "'no such number: 13712345678'", "'您的编号是A-17'"})
    void a_sentence_in_place_of_a_code_is_not_kept(String said) {
        answers(said);
        assertThat(send()).isEqualTo(new SendResult.Permanent("refused", Failure.OTHER));
    }

    @ParameterizedTest
    @CsvSource({
        "429, 'Retryable[code=429, after=PT30S]'",
        "500, 'Unknown[code=500]'",
        "503, 'Unknown[code=503]'",
        "401, 'Permanent[code=401, why=SETTINGS]'",
        "302, 'Permanent[code=302, why=SETTINGS]'",
        "200, 'Unknown[code=garbage]'"
    })
    void an_answer_is_sorted_by_what_it_means_and_never_posted_twice(int status, String result) {
        GATEWAY.stubFor(post(PATH)
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Retry-After", "30")
                        .withHeader("Location", "/elsewhere")
                        .withBody("<html>13712345678</html>")));
        assertThat(send()).hasToString(result);
        GATEWAY.verify(1, postRequestedFor(urlEqualTo(PATH)));
    }

    private SendResult send() {
        return sender.send(HER, new OutboundText(42, "他说：\"在\"\n{to}", 1));
    }

    private static void answers(String code) {
        GATEWAY.stubFor(post(PATH).willReturn(okJson("""
                        {"SendStatusSet": [{"SerialNo": "2640:1", "Fee": 1, "SessionContext": "42", "Code": "%s",
                          "PhoneNumber": "+8613712345678", "Message": "", "IsoCode": "CN"}], "RequestId": "a0aabda6"}
                        """.formatted(code))));
    }

    private static SmsSettings settings() {
        String prefix = "anxin.channel.sms.";
        return new Binder(new MapConfigurationPropertySource(Map.of(
                        prefix + "profile", "tencent",
                        prefix + "path-secrets", "path-secret-of-tests-0123456789",
                        prefix + "send-url", GATEWAY.baseUrl() + PATH,
                        prefix + "send-authorization", "Bearer gateway-key",
                        prefix + "send-body", """
                                {"PhoneNumberSet": ["{to}"], "SmsSdkAppId": "1400006666", "SignName": "安心",
                                 "Text": "{text}", "SessionContext": "{id}"}
                                """,
                        prefix + "sent-id-pointer", "/SendStatusSet/0/SerialNo",
                        prefix + "sent-ok-pointer", "/SendStatusSet/0/Code",
                        prefix + "sent-ok-value", "Ok")))
                .bind("anxin.channel.sms", SmsSettings.class)
                .get();
    }
}
