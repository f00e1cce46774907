package org.anxin.helpline.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.Tables;
import org.anxin.helpline.WithTwilioAccount;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RunningHelpline
@WithTwilioAccount
class TwilioWebhookIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TransactionTemplate transaction;

    private final Tables tables;
    private final JdbcClient jdbc;
    private String from;

    TwilioWebhookIT(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = new Tables(jdbc);
    }

    @BeforeEach
    void somebodyNew() {
        from = "+8613" + String.format("%09d", Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    }

    @Test
    void a_signed_text_is_answered_in_twiml_that_asks_for_status_callbacks() {
        HttpResponse<String> answer = TwilioCall.text(port, from, sid(), "你好");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/xml"));
        assertThat(answer.body())
                .startsWith("<?xml")
                .contains("<Response><Message action=\"https://sms.example.org/webhooks/twilio/status/")
                .contains("1 现在有危险\n2 被拖欠工资");
    }

    @Test
    void a_wrong_or_missing_signature_is_refused_and_nothing_is_stored() {
        long before = tables.count("inbox") + tables.count("conversation") + tables.count("address_vault");
        var form = TwilioCall.message(from, sid(), "你好");
        String right = TwilioCall.signature(TwilioCall.TOKEN, TwilioCall.PUBLIC_URL + TwilioCall.MESSAGES, form);
        String body = TwilioCall.encoded(form);
        assertThat(List.of(
                        TwilioCall.send(port, TwilioCall.MESSAGES, body, "wrong"),
                        TwilioCall.send(port, TwilioCall.MESSAGES, body, ""),
                        TwilioCall.send(port, TwilioCall.MESSAGES, body + "x", right),
                        TwilioCall.send(port, TwilioCall.MESSAGES + "?more=1", body, right)))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(403);
                    assertThat(answer.body()).isEqualTo("Forbidden");
                });
        assertThat(tables.count("inbox") + tables.count("conversation") + tables.count("address_vault"))
                .isEqualTo(before);
    }

    @Test
    void the_second_token_is_good_too() {
        var form = TwilioCall.message(from, sid(), "你好");
        assertThat(TwilioCall.post(port, TwilioCall.MESSAGES, form, WithTwilioAccount.OLD_TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_same_message_ten_times_in_parallel_is_one_turn_and_ten_times_the_same_answer() throws Exception {
        String sid = sid();
        long before = tables.count("inbox");
        List<Callable<HttpResponse<String>>> calls =
                java.util.Collections.nCopies(10, () -> TwilioCall.text(port, from, sid, "你好"));
        List<String> bodies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<HttpResponse<String>> call : threads.invokeAll(calls)) {
                assertThat(call.get().statusCode()).isEqualTo(200);
                bodies.add(call.get().body());
            }
        }
        assertThat(bodies).hasSize(10).containsOnly(bodies.getFirst());
        assertThat(bodies.getFirst()).contains("<Message");
        assertThat(tables.count("inbox")).isEqualTo(before + 1);
    }

    /** The row is held by somebody else while both texts arrive, so that nothing but the queue for it orders them. */
    @Test
    void two_texts_of_one_person_are_answered_in_the_order_they_came() throws Exception {
        TwilioCall.text(port, from, sid(), "3");
        TwilioCall.text(port, from, sid(), "3");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select id from conversation for update")
                        .query(Long.class)
                        .list();
                for (String text : List.of("没有", "扣身份证")) {
                    answers.add(threads.submit(() -> TwilioCall.text(port, from, sid(), text)));
                    Awaitility.await().until(() -> waiting() == answers.size());
                }
            });
            assertThat(answers.getFirst().get().body()).contains("你看到了什么");
            assertThat(answers.getLast().get().body()).contains("什么时候的事");
        }
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }

    @Test
    void a_picture_alone_gets_a_kind_answer() {
        Map<String, String> form = TwilioCall.message(from, sid(), "");
        form.put("NumMedia", "1");
        form.put("MediaUrl0", "https://api.twilio.com/x");
        var answer = TwilioCall.post(port, TwilioCall.MESSAGES, form, TwilioCall.TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("我们看不到图片和语音").contains("1 现在有危险");
    }

    @Test
    void an_empty_text_is_answered_like_a_greeting() {
        assertThat(TwilioCall.text(port, from, sid(), "").body()).contains("1 现在有危险");
    }

    @Test
    void what_cannot_be_taken_in_has_a_clear_status() {
        assertThat(TwilioCall.text(port, from, "", "你好").statusCode()).isEqualTo(400);
        assertThat(TwilioCall.text(port, "", sid(), "你好").statusCode()).isEqualTo(400);
        assertThat(TwilioCall.text(port, "anonymous", sid(), "你好").statusCode()).isEqualTo(400);
        assertThat(TwilioCall.text(port, from, sid(), "长".repeat(4_001)).statusCode())
                .isEqualTo(400);
        assertThat(TwilioCall.text(port, from, sid(), "长".repeat(20_000)).statusCode())
                .isEqualTo(413);
        assertThat(TwilioCall.send(port, TwilioCall.MESSAGES, "Body=%zz", "x").statusCode())
                .isEqualTo(400);
        assertThat(TwilioCall.send(port, TwilioCall.MESSAGES, "Body=1&Body=2", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "退订"})
    void after_opting_out_only_danger_and_the_way_back_are_answered(String word) {
        TwilioCall.text(port, from, sid(), "你好");
        assertThat(TwilioCall.text(port, from, sid(), word).body()).contains("我们不再给你发消息");
        assertThat(TwilioCall.text(port, from, sid(), "工资").body())
                .contains("我们不再给你发消息")
                .doesNotContain("工资每月");
        assertThat(TwilioCall.text(port, from, sid(), "他在打我").body()).contains("打110");
        assertThat(TwilioCall.text(port, from, sid(), "订阅").body())
                .contains("欢迎回来")
                .contains("1 现在有危险");
    }

    @Test
    void what_the_provider_answered_itself_is_not_answered_again() {
        Map<String, String> form = TwilioCall.message(from, sid(), "STOP");
        form.put("OptOutType", "STOP");
        assertThat(TwilioCall.post(port, TwilioCall.MESSAGES, form, TwilioCall.TOKEN)
                        .body())
                .endsWith("<Response/>");
    }

    @Test
    void a_status_only_moves_forward() {
        String answer = TwilioCall.text(port, from, sid(), "你好").body();
        long id = Long.parseLong(answer.replaceAll("(?s).*/status/(\\d+)\".*", "$1"));
        assertThat(List.of("sent", "delivered", "sent", "queued", "nonsense"))
                .allSatisfy(status -> assertThat(status(id, status)).isEqualTo(204));
        assertThat(jdbc.sql("select status from outbox where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("DELIVERED");
        assertThat(status(999_999, "sent")).isEqualTo(204);
        assertThat(TwilioCall.send(port, "/webhooks/twilio/status/" + id, "MessageStatus=read", "wrong")
                        .statusCode())
                .isEqualTo(403);
    }

    private int status(long id, String status) {
        Map<String, String> form = new HashMap<>();
        form.put("MessageSid", "SM" + id);
        form.put("MessageStatus", status);
        return TwilioCall.post(port, "/webhooks/twilio/status/" + id, form, TwilioCall.TOKEN)
                .statusCode();
    }

    private static String sid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }
}
