package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.anxin.helpline.Phone;
import org.anxin.helpline.Tables;
import org.anxin.helpline.conversation.Deliveries;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.Relay;
import org.anxin.helpline.conversation.Sender;
import org.anxin.helpline.conversation.Transcript;
import org.anxin.helpline.report.Reports;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What every channel must hold of what it brings. Each adapter plays its provider and inherits the rest. */
@ExtendWith(OutputCaptureExtension.class)
abstract class ChannelContract extends StubbedProvider {

    /** Starts in the past so that it is a plausible id, time and number everywhere. */
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 100_000_000);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private List<Sender> senders;

    @Autowired
    private Relay relay;

    @Autowired
    private Reports reports;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Transcript transcript;

    @Autowired
    private TransactionTemplate transaction;

    /** The adapter's name. */
    abstract String channel();

    /** An address nobody had before, as the provider writes it. */
    abstract String somebody();

    /** Somebody writes: an authentic request. */
    abstract HttpResponse<String> says(String her, String id, String text);

    /** The provider says that she does not want messages. */
    abstract void refusesAsOptedOut();

    /** She sends a picture and no words; empty where the provider brings none. */
    abstract Optional<HttpResponse<String>> showsPicture(String her, String id);

    static long number() {
        return NUMBERS.incrementAndGet();
    }

    /** Eight digits that nobody had, far from the last ones: neighbours in great number are held for a flood. */
    static long farNumber() {
        return number() * 10_007 % 100_000_000;
    }

    String id() {
        return "9" + number();
    }

    @Test
    void the_same_message_ten_times_in_parallel_is_one_turn_and_ten_times_the_same_answer() throws Exception {
        String her = somebody();
        String id = id();
        List<Callable<HttpResponse<String>>> calls = Collections.nCopies(10, () -> says(her, id, "你好"));
        List<String> bodies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<HttpResponse<String>> call : threads.invokeAll(calls)) {
                assertThat(call.get().statusCode()).isEqualTo(200);
                bodies.add(essence(call.get().body()));
            }
        }
        assertThat(bodies).containsOnly(bodies.getFirst());
        long conversation = newest();
        assertThat(count("inbox", conversation)).isOne();
        assertThat(count("outbox", conversation)).isOne();
    }

    /** What must be the same when a request is repeated; what is encrypted anew each time is not. */
    String essence(String body) {
        return body;
    }

    @Test
    void a_tip_off_ends_in_the_same_report_on_every_channel() {
        String her = somebody();
        Phone.tipOff("扣身份证，不让出门").forEach(text -> says(her, id(), text));
        long conversation = newest();
        var report = reports.queue().stream()
                .max(Comparator.comparing(one -> one.id().value()))
                .orElseThrow();
        assertThat(report.facts())
                .containsEntry("signs", "扣身份证，不让出门")
                .containsEntry("where", "北京路")
                .containsEntry("count", "3")
                .containsEntry("complete", "yes")
                .containsEntry("may-answer", "yes");
        allLeaves(conversation);
        assertThat(rows(conversation, "'FAILED', 'UNKNOWN', 'UNDELIVERED'")).isEmpty();
    }

    @Test
    void who_opts_out_is_neither_answered_nor_written_to() {
        String her = somebody();
        says(her, id(), "你好");
        long conversation = newest();
        says(her, id(), "退订");
        assertThat(relay.reachable(conversation)).isFalse();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> relay.say(conversation, "在吗")))
                .isInstanceOf(Relay.Unreachable.class);
        says(her, id(), "订阅");
        assertThat(relay.reachable(conversation)).isTrue();
    }

    @Test
    void a_provider_that_says_she_opted_out_is_believed() {
        String her = somebody();
        says(her, id(), "你好");
        long conversation = newest();
        refusesAsOptedOut();
        if (relay.reachable(conversation)) {
            transaction.executeWithoutResult(status -> relay.say(conversation, "有消息给你"));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !relay.reachable(conversation));
    }

    @Test
    void what_is_empty_long_or_strange_is_never_an_error_of_ours() {
        String her = somebody();
        for (String text : List.of("", "😀", "\u202e\u0000x".replace("\u0000", ""), "长".repeat(3_999))) {
            assertThat(says(her, id(), text).statusCode()).as(text).isEqualTo(200);
        }
    }

    @Test
    void her_address_and_her_words_are_in_no_table_and_no_log(CapturedOutput log) {
        String her = somebody();
        String words = "canary-" + number();
        says(her, id(), words);
        allLeaves(newest());
        assertThat(traces(log, core(her), words)).isEmpty();
    }

    @Test
    void what_she_writes_is_kept_as_she_wrote_it() {
        String her = somebody();
        String words = "😀 工资 “3 000” €元 <b>&amp; \\ %41+1";
        says(her, id(), words);
        assertThat(transcript.of(newest()))
                .filteredOn(line -> line.author() == Transcript.Author.PERSON)
                .extracting(Transcript.Line::text)
                .containsExactly(words);
    }

    /** What of her is the same however it is spelt. */
    static String core(String her) {
        return her.replaceFirst("^(whatsapp:)?\\+?(86)?", "");
    }

    /** Where one of these words is to be read. */
    List<String> traces(CapturedOutput log, String... words) {
        Tables tables = new Tables(jdbc);
        return Stream.concat(
                        Stream.of(Map.entry("log", log.getAll())),
                        tables.names().stream().map(table -> Map.entry(table, String.join("\n", tables.rows(table)))))
                .filter(place -> Stream.of(words).anyMatch(place.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void a_menu_is_remembered_and_a_text_is_cut_to_what_the_channel_takes() {
        says(somebody(), id(), "你好");
        Sender sender = sender();
        assertThat(jdbc.sql("select menu_id from outbox where conversation = ?")
                        .param(newest())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContainNull();
        assertThat(sender.capabilities().parts("长".repeat(10_000)))
                .allSatisfy(part -> assertThat(part.length())
                        .isLessThanOrEqualTo(sender.capabilities().maxUnits()));
    }

    @Test
    void a_status_only_moves_forward() {
        says(somebody(), id(), "你好");
        long message = jdbc.sql("select max(id) from outbox where conversation = ?")
                .param(newest())
                .query(Long.class)
                .single();
        for (Delivery status : List.of(Delivery.DELIVERED, Delivery.SENT, Delivery.QUEUED, Delivery.DELIVERED)) {
            assertThat(deliveries.report(channel(), message, "", status, "")).isTrue();
        }
        assertThat(rows(newest(), "'DELIVERED'")).contains(message);
        assertThat(deliveries.report("another", message, "", Delivery.READ, "")).isFalse();
    }

    @Test
    void a_picture_without_words_is_counted_and_answered() {
        Optional<HttpResponse<String>> shown = showsPicture(somebody(), id());
        assertThat(shown.isPresent()).isEqualTo(sender().capabilities().media());
        shown.ifPresent(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(jdbc.sql("select attachments from inbox where conversation = ?")
                            .param(newest())
                            .query(Integer.class)
                            .list())
                    .containsExactly(1);
            assertThat(count("outbox", newest())).isPositive();
        });
    }

    boolean reachable(long conversation) {
        return relay.reachable(conversation);
    }

    void staffSays(long conversation, String text) {
        transaction.executeWithoutResult(status -> relay.say(conversation, text));
    }

    /** The provider sends on what it took, until nothing is left. */
    void allLeaves(long conversation) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
            rows(conversation, "'ACCEPTED', 'QUEUED'")
                    .forEach(message -> deliveries.report(channel(), message, "", Delivery.SENT, ""));
            return rows(conversation, "'PENDING', 'SENDING'").isEmpty();
        });
    }

    Sender sender() {
        return senders.stream()
                .filter(one -> one.channel().equals(channel()))
                .findFirst()
                .orElseThrow();
    }

    List<Long> rows(long conversation, String statuses) {
        return jdbc.sql("select id from outbox where conversation = ? and status in (" + statuses + ")")
                .param(conversation)
                .query(Long.class)
                .list();
    }

    long newest() {
        return jdbc.sql("select max(id) from conversation where channel = ?")
                .param(channel())
                .query(Long.class)
                .single();
    }

    private long count(String table, long conversation) {
        return jdbc.sql("select count(*) from " + table + " where conversation = ?")
                .param(conversation)
                .query(Long.class)
                .single();
    }

    /** What was taken in; unlike addresses nothing of it is forgotten beside a test. */
    long taken() {
        Tables tables = new Tables(jdbc);
        return tables.count("inbox") + tables.count("conversation");
    }

    long rows() {
        Tables tables = new Tables(jdbc);
        return tables.count("inbox") + tables.count("conversation") + tables.count("address_vault");
    }
}
