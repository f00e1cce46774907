package org.anxin.helpline.channel.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.anxin.helpline.channel.twilio.ListedMessage.PATH;
import static org.anxin.helpline.channel.twilio.ListedMessage.sent;
import static org.anxin.helpline.channel.twilio.ListedMessage.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.anxin.helpline.channel.StubbedProvider;
import org.anxin.helpline.conversation.Relay;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class TwilioReconciliationIT extends StubbedProvider {

    private final String her =
            "+86136%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    private final Instant now = Instant.now();

    @Autowired
    private TwilioReconciliation reconciliation;

    @Autowired
    private Relay relay;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_text_whose_webhook_failed_is_taken_in_once_and_answered_by_the_outbox() {
        String sid = sid();
        lists(ListedMessage.page(null, written(sid, her, "你好", ago(10))));
        reconciliation.run();
        reconciliation.run();
        assertThat(inbox(sid)).isOne();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> PROVIDER.verify(
                        1, postRequestedFor(urlPathEqualTo(PATH)).withFormParam("To", equalTo(her))));
    }

    @Test
    void what_came_is_known_and_what_may_still_come_is_left_to_its_webhook() {
        String came = sid();
        String coming = sid();
        TwilioCall.text(port, her, came, "你好");
        lists(ListedMessage.page(null, written(coming, her, "在吗", ago(1)), written(came, her, "你好", ago(3))));
        reconciliation.run();
        assertThat(inbox(came)).isOne();
        assertThat(inbox(coming)).isZero();
    }

    @Test
    void a_list_of_several_pages_is_read_as_far_back_as_a_day() {
        String newer = sid();
        String older = sid();
        String yesterday = sid();
        String next = PATH + "?PageSize=500&Page=1&PageToken=PASM1";
        lists(ListedMessage.page(next, written(newer, her, "第二句", ago(5))));
        PROVIDER.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("PageToken", equalTo("PASM1"))
                .willReturn(okJson(ListedMessage.page(
                        null, written(older, her, "第一句", ago(8)), written(yesterday, her, "昨天", ago(60 * 25))))));
        reconciliation.run();
        assertThat(jdbc.sql("select provider_id from inbox where provider_id in (?, ?, ?) order by id")
                        .params(newer, older, yesterday)
                        .query(String.class)
                        .list())
                .containsExactly(older, newer);
    }

    @Test
    void who_was_erased_is_not_brought_back_by_what_twilio_still_has() {
        List<String> sids = List.of(sid(), sid(), sid());
        List<String> texts = List.of("你好", "清除", "清除");
        for (int i = 0; i < texts.size(); i++) {
            TwilioCall.text(port, her, sids.get(i), texts.get(i));
        }
        long before = conversations();
        lists(ListedMessage.page(
                null,
                written(sids.get(2), her, "清除", ago(3)),
                written(sids.get(1), her, "清除", ago(4)),
                written(sids.get(0), her, "你好", ago(5))));
        reconciliation.run();
        assertThat(conversations()).isEqualTo(before);
        sids.forEach(sid -> assertThat(inbox(sid)).isZero());
    }

    @Test
    void a_message_twilio_has_after_all_is_no_longer_unknown_and_not_sent_again() {
        String theirs = sid();
        long message = unknown("有消息给你", Duration.ofHours(1));
        String text = PROVIDER.findAll(postRequestedFor(urlPathEqualTo(PATH)).withFormParam("To", equalTo(her)))
                .getLast()
                .formParameter("Body")
                .firstValue();
        lists(ListedMessage.page(null, sent(theirs, her, text, "delivered", ago(60))));
        reconciliation.run();
        assertThat(row(message)).isEqualTo("DELIVERED " + theirs);
        assertThat(posts()).isOne();
    }

    @Test
    void a_message_twilio_never_got_is_sent_again_where_it_is_the_last_word() {
        long message = unknown("有消息给你", Duration.ofHours(1));
        lists(ListedMessage.page(null));
        reconciliation.run();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> posts() == 2);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> row(message).startsWith("ACCEPTED"));
    }

    @Test
    void a_message_twilio_never_got_is_lost_where_more_was_said_since() {
        long message = unknown("有消息给你", Duration.ofHours(1));
        TwilioCall.text(port, her, sid(), "菜单");
        lists(ListedMessage.page(null));
        reconciliation.run();
        assertThat(row(message)).startsWith("FAILED");
        assertThat(posts()).isOne();
    }

    @Test
    void a_list_that_cannot_be_read_settles_nothing() {
        long message = unknown("有消息给你", Duration.ofHours(1));
        PROVIDER.stubFor(get(urlPathEqualTo(PATH)).willReturn(serverError()));
        reconciliation.run();
        assertThat(row(message)).startsWith("UNKNOWN");
    }

    /** Staff write, Twilio takes it, and its answer never arrived. Then time passes. */
    private long unknown(String text, Duration ago) {
        TwilioCall.text(port, her, sid(), "你好");
        long conversation = jdbc.sql("select max(id) from conversation where channel = 'twilio'")
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> relay.say(conversation, text));
        long message = jdbc.sql("select max(id) from outbox where conversation = ?")
                .param(conversation)
                .query(Long.class)
                .single();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> row(message).startsWith("ACCEPTED"));
        jdbc.sql(
                        "update outbox set status = 'UNKNOWN', provider_id = null, code = 'no-answer', changed_at = ? where id = ?")
                .params(now.minus(ago).atOffset(ZoneOffset.UTC), message)
                .update();
        return message;
    }

    private void lists(String page) {
        PROVIDER.stubFor(
                get(urlPathEqualTo(PATH)).withQueryParam("PageToken", absent()).willReturn(okJson(page)));
    }

    private int posts() {
        return PROVIDER.findAll(postRequestedFor(urlPathEqualTo(PATH)).withFormParam("To", equalTo(her)))
                .size();
    }

    private String row(long message) {
        return jdbc.sql("select status || ' ' || coalesce(provider_id, '') from outbox where id = ?")
                .param(message)
                .query(String.class)
                .single();
    }

    private long inbox(String sid) {
        return jdbc.sql("select count(*) from inbox where provider_id = ?")
                .param(sid)
                .query(Long.class)
                .single();
    }

    private long conversations() {
        return jdbc.sql("select count(*) from conversation").query(Long.class).single();
    }

    private Instant ago(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private static String sid() {
        return "SM%032x".formatted(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
    }
}
