package org.anxin.helpline.channel.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.anxin.helpline.channel.ProviderHttp;
import org.anxin.helpline.conversation.OutboundText;
import org.anxin.helpline.conversation.SendResult;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.start.SettingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TemplatesTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Address MOBILE = new Address("sms", "+8613800000001");
    private static final Address UNICOM = new Address("sms", "+8613000000001");

    private static final String REGISTERED = """
            - code: SMS_1
              neutral: true
              text: 您有一条新的回复，请在公众号查看。
              approved: [mobile, telecom]
            - code: SMS_2
              text: 您的编号是${number}，请妥善保管。
              approved: [mobile]
            """;

    @RegisterExtension
    private static final WireMockExtension GATEWAY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    private Path folder;

    @BeforeEach
    void theGatewayTakesEverything() {
        GATEWAY.stubFor(post("/send").willReturn(okJson("{\"id\": \"G1\"}")));
    }

    @Test
    void a_registered_text_goes_by_its_template_with_its_values() throws IOException {
        assertThat(send(MOBILE, "您的编号是2026112601，请妥善保管。")).isEqualTo(new SendResult.Accepted("G1"));
        GATEWAY.verify(postRequestedFor(urlPathEqualTo("/send")).withRequestBody(equalToJson("""
                {"to": "13800000001", "code": "SMS_2", "values": "{\\"number\\":\\"2026112601\\"}", "id": "42"}
                """)));
    }

    @Test
    void every_other_text_is_announced_and_none_of_it_leaves() throws IOException {
        assertThat(send(MOBILE, "老板已经把身份证还了吗？")).isInstanceOf(SendResult.Held.class);
        GATEWAY.verify(postRequestedFor(urlPathEqualTo("/send")).withRequestBody(equalToJson("""
                {"to": "13800000001", "code": "SMS_1", "values": "{}", "id": "42"}
                """)));
    }

    @Test
    void a_value_that_is_too_long_is_no_value() throws IOException {
        assertThat(send(MOBILE, "您的编号是" + "很".repeat(21) + "，请妥善保管。")).isInstanceOf(SendResult.Held.class);
    }

    @Test
    void where_her_carrier_approved_nothing_the_text_just_waits() throws IOException {
        assertThat(send(UNICOM, "您的编号是2026112601，请妥善保管。")).isInstanceOf(SendResult.Held.class);
        GATEWAY.verify(0, postRequestedFor(urlPathEqualTo("/send")));
    }

    @Test
    void the_lint_names_filtered_words_and_carriers_without_a_neutral_text() throws IOException {
        Templates templates = templates("""
                - {code: A, neutral: true, text: "您的${what}有回复", approved: [mobile, unicom]}
                - {code: B, text: "您的举报已受理 HTTP://example.org", approved: []}
                """);
        assertThat(templates.problems())
                .hasSize(4)
                .anyMatch(problem -> problem.contains("Template A") && problem.contains("no variables"))
                .anyMatch(problem -> problem.contains("Template B") && problem.contains("says 举报"))
                .anyMatch(problem -> problem.contains("Template B") && problem.contains("says http"))
                .anyMatch(problem -> problem.contains("approved by telecom"));
        assertThat(templates(REGISTERED).problems()).singleElement().asString().contains("unicom");
    }

    @Test
    void a_broken_file_says_what_is_wrong_with_it() {
        for (String broken :
                new String[] {"{", "code: A", "- {code: A}", "- {code: A, text: b, approved: [vodafone]}"}) {
            assertThatThrownBy(() -> templates(broken))
                    .isInstanceOf(SettingException.class)
                    .hasMessageContaining("anxin.channel.sms.templates");
        }
    }

    @ParameterizedTest
    @CsvSource({"+8613800000001,MOBILE", "+8618600000001,UNICOM", "+8618900000001,TELECOM", "+14155550100,", "+86,"})
    void the_carrier_is_told_by_the_first_digits(String number, Carrier carrier) {
        assertThat(Carrier.of(number).orElse(null)).isEqualTo(carrier);
    }

    private SendResult send(Address to, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("templates.yaml"), REGISTERED);
        var settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "sms.templates",
                        file.toString(),
                        "sms.send-url",
                        GATEWAY.baseUrl() + "/send",
                        "sms.send-body",
                        "{\"to\":\"{number}\",\"code\":\"{template}\",\"values\":\"{variables}\",\"id\":\"{id}\"}")))
                .bind("sms", SmsSettings.class)
                .get();
        return new SmsSender(settings, new ProviderHttp(SOON, SOON)).send(to, new OutboundText(42, text, 1));
    }

    private Templates templates(String yaml) throws IOException {
        return Templates.load(Files.writeString(folder.resolve("others.yaml"), yaml));
    }
}
