package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anxin.helpline.Tables;
import org.anxin.helpline.WithEveryChannel;
import org.anxin.helpline.WithTwilioAccount;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything fails, and whoever fails repeats our secrets: they are looked for in logs, answers, tables and URLs. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsIT extends StubbedProvider {

    private static final String ACCESS_TOKEN = "access-token-of-tests";
    private static final String BOT_TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final List<String> SECRETS = List.of(
            TwilioCall.TOKEN,
            WithTwilioAccount.OLD_TOKEN,
            "a-secret-of-tests",
            WithEveryChannel.WECHAT_TOKEN,
            WithEveryChannel.WECHAT_KEY,
            WithEveryChannel.TELEGRAM_SECRET,
            WithEveryChannel.SMS_SECRET,
            WithEveryChannel.SMS_KEY,
            WithEveryChannel.WEBHOOK_SECRET.substring("whsec_".length()),
            "bind-pw1",
            BOT_TOKEN,
            ACCESS_TOKEN);

    private static final List<String> CHANNELS = List.of("twilio", "whatsapp", "wechat", "telegram", "sms", "webhook");

    /** There the answer leaves with the webhook's, so that staff must say something for a call to be made. */
    private static final Set<String> ANSWERED_AT_ONCE = Set.of("twilio", "wechat", "webhook");

    /** Their APIs have it so: the bot's token is a part of the path, and the hourly one a parameter. */
    private static final Map<String, String> BY_THE_API =
            Map.of("/bot123456:" + BOT_TOKEN + "/", "/bot/", "?access_token=" + ACCESS_TOKEN, "?");

    @Autowired
    private Intake intake;

    @Autowired
    private AddressVault vault;

    @Autowired
    private Relay relay;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** Nothing of it is tried again while others use the same helpline. */
    @AfterEach
    void givenUp() {
        jdbc.sql("update outbox set status = 'FAILED' where status = 'PENDING'").update();
    }

    @Test
    void none_is_in_a_log_a_table_or_an_url_when_providers_fail_and_repeat_them(CapturedOutput log) {
        String echo = String.join(" ", SECRETS);
        fails(aResponse().withStatus(500).withBody(echo));
        fails(aResponse().withStatus(401).withBody("{\"code\": 20003, \"message\": \"" + echo + "\"}"));
        fails(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(holding(log.getAll())).isEmpty();
        Tables tables = new Tables(jdbc);
        assertThat(tables.names())
                .allSatisfy(table -> assertThat(tables.rows(table))
                        .allSatisfy(row -> assertThat(holding(row)).as(table).isEmpty()));
        assertThat(PROVIDER.getAllServeEvents())
                .hasSizeGreaterThanOrEqualTo(3 * CHANNELS.size())
                .allSatisfy(event -> assertThat(
                                holding(withoutWhatTheApiAsks(event.getRequest().getUrl())))
                        .isEmpty());
    }

    @Test
    void none_is_in_an_answer_or_a_log_when_a_request_is_broken_or_forged(CapturedOutput log) {
        String json = "application/json";
        String all = String.join(" ", SECRETS);
        Stream.of(
                        Posting.post(
                                port, TwilioCall.MESSAGES, "application/x-www-form-urlencoded", "Body=x", Map.of()),
                        Posting.post(port, TwilioCall.MESSAGES, "text/plain", all, Map.of("X-Twilio-Signature", all)),
                        Posting.post(port, "/webhooks/wechat/events?signature=x", "text/xml", "<xml>" + all, Map.of()),
                        Posting.get(port, "/webhooks/wechat/events?signature=x&timestamp=1&nonce=2&echostr=3"),
                        Posting.post(port, "/webhooks/telegram/updates", json, "{" + all, Map.of()),
                        Posting.post(
                                port,
                                "/webhooks/telegram/updates",
                                json,
                                "{" + all,
                                Map.of("X-Telegram-Bot-Api-Secret-Token", WithEveryChannel.TELEGRAM_SECRET)),
                        Posting.post(
                                port,
                                "/webhooks/sms/" + WithEveryChannel.SMS_SECRET + "/messages",
                                json,
                                "[" + all,
                                Map.of()),
                        Posting.post(
                                port,
                                "/webhooks/sms/" + WithEveryChannel.SMS_SECRET + "/nothing",
                                json,
                                "{}",
                                Map.of()),
                        Posting.post(port, "/webhooks/webhook/events", json, all, Map.of("webhook-signature", all)))
                .forEach(answer -> {
                    assertThat(answer.statusCode()).isBetween(400, 499);
                    assertThat(holding(answer.body() + answer.headers().map())).isEmpty();
                });
        assertThat(holding(log.getAll())).isEmpty();
    }

    private void fails(ResponseDefinitionBuilder answer) {
        PROVIDER.stubFor(any(urlMatching(".*")).willReturn(answer));
        PROVIDER.stubFor(post(urlPathEqualTo("/cgi-bin/stable_token"))
                .willReturn(okJson("{\"access_token\": \"" + ACCESS_TOKEN + "\", \"expires_in\": 7200}")));
        CHANNELS.forEach(this::isWrittenTo);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("""
                        select count(*) from outbox where status = 'SENDING' or status = 'PENDING' and attempts = 0
                        """).query(Long.class).single() == 0);
    }

    private void isWrittenTo(String channel) {
        long number = ChannelContract.number();
        Address her = switch (channel) {
            case "telegram", "wechat", "webhook" -> Address.handle(channel, "66%08d".formatted(number));
            default -> new Address(channel, "+86136%08d".formatted(number * 10_007 % 100_000_000));
        };
        String id = "7" + number;
        intake.receive(new InboundMessage(channel, id, vault.seal(her), "你好", 0, Preference.NONE));
        long conversation = jdbc.sql("select conversation from inbox where channel = ? and provider_id = ?")
                .params(channel, id)
                .query(Long.class)
                .single();
        if (ANSWERED_AT_ONCE.contains(channel)) {
            transaction.executeWithoutResult(status -> relay.say(conversation, "在吗"));
        }
    }

    private static String withoutWhatTheApiAsks(String url) {
        String rest = url;
        for (var part : BY_THE_API.entrySet()) {
            rest = rest.replace(part.getKey(), part.getValue());
        }
        return rest;
    }

    private static List<String> holding(String text) {
        return SECRETS.stream().filter(text::contains).toList();
    }
}
