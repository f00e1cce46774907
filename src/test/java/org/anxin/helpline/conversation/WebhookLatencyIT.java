package org.anxin.helpline.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.anxin.helpline.Benchmarks;
import org.anxin.helpline.WithEveryChannel;
import org.anxin.helpline.channel.Posting;
import org.anxin.helpline.channel.StubbedProvider;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.anxin.helpline.channel.webhook.SignedEvent;
import org.anxin.helpline.channel.wechat.SafeMode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How long webhooks take while providers answer, and while every one of them hangs; written down, not judged. */
class WebhookLatencyIT extends StubbedProvider {

    /** Enough to say something of the slowest, where that is asked for. */
    private static final int EACH = Benchmarks.written() ? 100 : 10;

    private static final int AT_A_TIME = 8;
    private static final int HANGING_EACH = 10;
    private static final int LONGER_THAN_ANY_TEST = 600_000;
    private static final String ITS_CALLS = ".*(/Messages.json|/sendMessage|/custom/send|/sms/send|/front)";
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000);

    @Autowired
    private Gates gates;

    @Autowired
    private Relay relay;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** A channel's webhook. */
    private interface Door {

        HttpResponse<String> says(long number);
    }

    private final Map<String, Door> doors = new TreeMap<>(Map.of(
            "twilio", number -> twilio(TwilioCall.MESSAGES, "", number),
            "whatsapp", number -> twilio("/webhooks/twilio/whatsapp/messages", "whatsapp:", number),
            "wechat", this::wechat,
            "telegram", this::telegram,
            "sms", this::sms,
            "webhook", this::webhook));

    /** Others use the same helpline: nothing is left to be sent, and all is up. */
    @AfterEach
    void allIsUpAgain() {
        PROVIDER.resetMappings();
        theProviderTakesEverything();
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            jdbc.sql("update outbox set status = 'FAILED' where status = 'PENDING'")
                    .update();
            return count("SENDING") == 0;
        });
        doors.keySet().forEach(channel -> gates.of(channel).breaker().reset());
    }

    @Test
    void every_message_is_taken_in_though_every_provider_hangs() throws Exception {
        load();
        Map<String, List<Long>> healthy = load();
        PROVIDER.stubFor(any(urlPathMatching(ITS_CALLS)).willReturn(aResponse().withFixedDelay(LONGER_THAN_ANY_TEST)));
        PROVIDER.resetRequests();
        doors.keySet().forEach(this::isWrittenTo);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> calls() >= doors.size() * AT_A_TIME / 2);
        Map<String, List<Long>> hanging = load();
        assertThat(hanging.values()).allSatisfy(times -> assertThat(times).hasSize(EACH));
        Benchmarks.record("Webhooks while providers hang", table(healthy, hanging));
    }

    private String table(Map<String, List<Long>> healthy, Map<String, List<Long>> hanging) {
        StringBuilder table = new StringBuilder("""
                From the request to its answer, %d messages of new people on each channel, %d at a time over all channels, every
                one taken in and thought about; first with providers that answer, then with every provider taking calls and
                never answering. One run on a busy machine of two cores: what says something is the ratio. To reach: an answer
                within 1 s, whatever providers do.

                | webhook | median, healthy | hanging | ratio | p99, healthy | hanging | ratio |
                |---|---|---|---|---|---|---|""".formatted(EACH, AT_A_TIME));
        healthy.forEach((channel, times) -> {
            List<Long> then = hanging.get(channel);
            table.append("\n| ").append(channel).append(cells(0.5, times, then)).append(cells(0.99, times, then));
            table.append(" |");
        });
        return table.append("\n\nTo measure again: `mvn verify -Dit.test=WebhookLatencyIT -Dmeasured.write=true`.")
                .toString();
    }

    private static String cells(double share, List<Long> healthy, List<Long> hanging) {
        double before = Benchmarks.within(share, healthy);
        double then = Benchmarks.within(share, hanging);
        return " | %.0f ms | %.0f ms | %.2f".formatted(before, then, then / before);
    }

    /** Everybody writes on every channel, in no order. */
    private Map<String, List<Long>> load() throws Exception {
        Map<String, List<Long>> times = new TreeMap<>();
        List<Callable<Void>> messages = new ArrayList<>();
        doors.forEach((channel, door) -> {
            List<Long> ofChannel = Collections.synchronizedList(new ArrayList<>());
            times.put(channel, ofChannel);
            for (int i = 0; i < EACH; i++) {
                messages.add(() -> {
                    long number = NUMBERS.incrementAndGet();
                    long start = System.nanoTime();
                    HttpResponse<String> answer = door.says(number);
                    ofChannel.add(System.nanoTime() - start);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    return null;
                });
            }
        });
        Collections.shuffle(messages, new Random(1));
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Future<Void> message : threads.invokeAll(messages)) {
                message.get();
            }
        }
        return times;
    }

    /** Where the answer leaves with the webhook's own nothing would be called otherwise. */
    private void isWrittenTo(String channel) {
        jdbc.sql("select id from conversation where channel = ? order by id desc limit ?")
                .params(channel, HANGING_EACH)
                .query(Long.class)
                .list()
                .forEach(her -> transaction.executeWithoutResult(status -> relay.say(her, "有人在帮你。")));
    }

    private int calls() {
        return PROVIDER.findAll(anyRequestedFor(urlPathMatching(ITS_CALLS))).size();
    }

    private long count(String status) {
        return jdbc.sql("select count(*) from outbox where status = ?")
                .param(status)
                .query(Long.class)
                .single();
    }

    private static String phone(long number) {
        return "136%08d".formatted(number * 10_007 % 100_000_000);
    }

    private HttpResponse<String> twilio(String path, String prefix, long number) {
        var form = TwilioCall.message(prefix + "+86" + phone(number), "SM%032d".formatted(number), "你好");
        return TwilioCall.post(port, path, form, TwilioCall.TOKEN);
    }

    private HttpResponse<String> wechat(long number) {
        var call = SafeMode.call(WithEveryChannel.WECHAT_TOKEN, """
                <xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[oLatency-%08d]]></FromUserName>\
                <CreateTime>1764144000</CreateTime><MsgType><![CDATA[text]]></MsgType>\
                <Content><![CDATA[你好]]></Content><MsgId>8%d</MsgId></xml>""".formatted(number, number));
        return Posting.post(port, "/webhooks/wechat/events" + call.query(), "text/xml", call.body(), Map.of());
    }

    private HttpResponse<String> telegram(long number) {
        String update = """
                {"update_id": 8%d, "message": {"message_id": 1, "date": 1764144000, "text": "你好",
                 "chat": {"id": 55%08d, "type": "private"}, "from": {"id": 55%08d, "is_bot": false}}}
                """.formatted(number, number, number);
        return Posting.post(
                port,
                "/webhooks/telegram/updates",
                "application/json",
                update,
                Map.of("X-Telegram-Bot-Api-Secret-Token", WithEveryChannel.TELEGRAM_SECRET));
    }

    private HttpResponse<String> sms(long number) {
        String callback = """
                [{"phone_number": "%s", "content": "你好", "send_time": "2026-11-26 20:00:00", "sequence_id": 8%d}]
                """.formatted(phone(number), number);
        return Posting.post(
                port,
                "/webhooks/sms/" + WithEveryChannel.SMS_SECRET + "/messages",
                "application/json",
                callback,
                Map.of());
    }

    private HttpResponse<String> webhook(long number) {
        String event = """
                {"type": "message.received", "data": {"id": "8%d", "from": "latency-%08d", "text": "你好"}}
                """.formatted(number, number);
        return Posting.post(
                port,
                "/webhooks/webhook/events",
                "application/json",
                event,
                SignedEvent.headers(WithEveryChannel.WEBHOOK_SECRET, "msg_" + number, Instant.now(), event));
    }
}
