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
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anxin.helpline.Tables;
import org.anxin.helpline.WithEveryChannel;
import org.anxin.helpline.WithTwilioAccount;
import org.anxin.helpline.channel.smpp.Smsc;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.anxin.helpline.conversation.ChannelHealth;
import org.anxin.helpline.conversation.InboundMessage;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.Intake;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.awaitility.Awaitility;
import org.jsmpp.SMPPConstant;
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

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    private ChannelHealth health;

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

    @Test
    void neither_the_password_nor_anything_of_hers_is_in_a_log_or_a_table_when_an_sms_centre_refuses(CapturedOutput log)
            throws IOException {
        Map<String, Integer> refused = Map.of(
                "canary-a" + ChannelContract.number(), SMPPConstant.STAT_ESME_RINVDSTADR,
                "canary-b" + ChannelContract.number(), SMPPConstant.STAT_ESME_RINVSRCADR,
                "canary-c" + ChannelContract.number(), SMPPConstant.STAT_ESME_RSUBMITFAIL,
                "canary-d" + ChannelContract.number(), SMPPConstant.STAT_ESME_RSYSERR);
        List<String> hers = new ArrayList<>(refused.keySet());
        try (Smsc smsc = new Smsc(ProviderPort.SMSC)) {
            smsc.answersBinds(SMPPConstant.STAT_ESME_RINVPASWD);
            refused.keySet().forEach(words -> {
                Address her = new Address("smpp", "+86135%08d".formatted(ChannelContract.farNumber()));
                hers.add(ChannelContract.core(her.value()));
                long conversation = writes(her, "7" + ChannelContract.number());
                transaction.executeWithoutResult(status -> relay.say(conversation, words));
            });
            Awaitility.await().atMost(PATIENCE).until(() -> smsc.refusedBinds() > 0);
            assertThat(smsc.asked()).isEmpty();
            smsc.answersEach(text -> refused.entrySet().stream()
                    .filter(one -> text.contains(one.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum());
            smsc.answersBinds(0);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> jdbc.sql("""
                            select count(distinct o.conversation) from outbox o join conversation c on c.id = o.conversation
                            where c.channel = 'smpp' and o.author = 'STAFF' and o.code in ('0x0B', '0x0A', '0x45', '0x08')
                            """).query(Long.class).single() == refused.size());
        }
        hers.addAll(SECRETS);
        assertThat(hers).noneMatch(log.getAll()::contains);
        assertThat(hers).noneMatch((health.all() + "" + health.exchanges("smpp", 20))::contains);
        Tables tables = new Tables(jdbc);
        assertThat(tables.names())
                .allSatisfy(
                        table -> assertThat(hers).as(table).noneMatch(String.join("\n", tables.rows(table))::contains));
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
        long conversation = writes(her, "7" + number);
        if (ANSWERED_AT_ONCE.contains(channel)) {
            transaction.executeWithoutResult(status -> relay.say(conversation, "在吗"));
        }
    }

    private long writes(Address her, String id) {
        intake.receive(new InboundMessage(her.channel(), id, vault.seal(her), "你好", 0, Preference.NONE));
        return jdbc.sql("select conversation from inbox where channel = ? and provider_id = ?")
                .params(her.channel(), id)
                .query(Long.class)
                .single();
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
