package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.Tables;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.staff.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import redis.clients.jedis.RedisClient;

@RunningHelpline
class EraseIT {

    private static final String SURE = "再发一次“清除”";
    private static final String GOODBYE = "已删掉这里的全部记录";

    @LocalServerPort
    private int port;

    @Autowired
    private Fallbacks fallbacks;

    @Autowired
    private StandIn standIn;

    @Autowired
    private SendQueue queue;

    @Autowired
    private ExchangeLog exchanges;

    @Autowired
    private Backoff backoff;

    @Autowired
    private SendRecords records;

    @Autowired
    private Reports reports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private AddressVault vault;

    @Autowired
    private Intake intake;

    @Autowired
    private RedisClient redis;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Addresses addresses;

    @Autowired
    private Discretion discretion;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final JdbcClient jdbc;
    private final Tables tables;
    private Phone phone;

    EraseIT(@Autowired JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tables = new Tables(jdbc);
    }

    @BeforeEach
    void newPhone() {
        phone = new Phone(port);
    }

    @Test
    void after_the_word_was_said_twice_nothing_of_her_is_anywhere() {
        phone.report("扣身份证");
        phone.text("人工");
        long id = conversation();
        assertThat(residue(id)).isNotEmpty();

        assertThat(phone.text("清除")).contains(SURE);
        assertThat(phone.text("ERASE")).contains(GOODBYE).contains("电话公司");
        assertThat(residue(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from report where conversation = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(phone.thread()).isEmpty();
        assertThat(tables.count("tally")).isPositive();
    }

    @Test
    void saying_something_else_keeps_everything() {
        phone.text("你好");
        phone.text("清除");
        assertThat(phone.text("2")).contains("你现在是");
        assertThat(phone.text("清除")).contains(SURE);
        assertThat(residue(conversation())).isNotEmpty();
    }

    @Test
    void who_opted_out_can_be_forgotten_too() {
        phone.text("退订");
        long id = conversation();
        phone.text("清除");
        assertThat(phone.text("清除")).contains(GOODBYE);
        assertThat(residue(id)).isEmpty();
    }

    @Test
    void a_repeated_webhook_is_given_the_goodbye_again_and_begins_nothing() {
        phone.text("hello");
        phone.text("ERASE");
        long before = tables.count("conversation");
        InboundMessage last = message("erase");
        Reply reply = intake.receive(last);
        assertThat(reply.texts())
                .singleElement()
                .satisfies(text -> assertThat(text.text()).startsWith("Our records are deleted"));
        assertThat(intake.receive(last)).isEqualTo(reply);
        assertThat(tables.count("conversation")).isEqualTo(before - 1);
    }

    @Test
    void while_her_next_text_waits_for_the_erasure_it_is_answered_as_a_first_one() {
        phone.text("你好");
        phone.text("清除");
        CompletableFuture<String> next = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            // The erasing turn holds her conversation; another text arrives meanwhile.
            jdbc.sql("select id from conversation where person = ? for update")
                    .param(person().value())
                    .query(Long.class)
                    .single();
            Thread.ofVirtual().start(() -> next.complete(phone.text("在吗")));
            assertThat(intake.receive(message("清除"))).isNotNull();
        });
        assertThat(next.join()).contains("1 现在有危险");
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void an_erasure_while_her_message_is_being_sent_leaves_nothing_and_breaks_nothing(SendResult outcome) {
        phone.text("你好");
        long id = conversation();
        long message = transaction.execute(status -> outbox.add(
                        id,
                        null,
                        false,
                        Transcript.Author.STAFF,
                        new Draft.Said("staff", "在吗"),
                        java.util.Locale.CHINESE,
                        clock.instant())
                .id());
        Sender erasedMeanwhile = new Sender() {
            @Override
            public String channel() {
                return "simulator";
            }

            @Override
            public Capabilities capabilities() {
                return Capabilities.sms(1_600);
            }

            @Override
            public SendResult send(Address to, OutboundText text) {
                assertThat(text.id()).isEqualTo(message);
                assertThat(phone.text("清除")).contains(SURE);
                assertThat(phone.text("清除")).contains(GOODBYE);
                return outcome;
            }
        };
        var senders = new Senders(List.of(erasedMeanwhile));
        var postman = new Postman(
                conversations,
                queue,
                senders,
                new Gates(senders, exchanges, backoff, clock),
                fallbacks,
                standIn,
                vault,
                addresses,
                discretion,
                records,
                transaction,
                clock);
        Duration again = postman.deliver(id);
        assertThat(again.isZero() ? again : postman.deliver(id)).isZero();
        assertThat(residue(id)).isEmpty();
    }

    static List<SendResult> outcomes() {
        return List.of(
                new SendResult.Accepted("SM1"),
                new SendResult.Retryable("busy"),
                new SendResult.Permanent("no"),
                new SendResult.OptedOut("21610"),
                new SendResult.Unknown("timeout"));
    }

    @Test
    void a_page_that_is_open_loses_her_words_and_an_answer_is_refused_kindly() {
        phone.report("独一份的话");
        var report = reports.queue().stream()
                .max(Comparator.comparing(summary -> summary.id().value()))
                .orElseThrow();
        String page = "/console/reports/" + report.id().value();
        StaffBrowser browser = StaffBrowser.signedIn(port, jdbc, passwords);
        assertThat(browser.get(page + "/live").body()).contains("独一份的话");
        phone.text("清除");
        phone.text("清除");
        var live = browser.get(page + "/live");
        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).contains("已按她的要求删除").doesNotContain("独一份的话");
        assertThat(browser.submit("/console", page + "/answer", Map.of("text", "在吗"))
                        .statusCode())
                .isEqualTo(404);
        var staff = accounts.find("anxin").orElseThrow().member();
        assertThatThrownBy(() -> reports.answer(report.id(), staff, "在吗")).isInstanceOf(Reports.CaseRefused.class);
    }

    private InboundMessage message(String text) {
        return new InboundMessage(
                "simulator",
                UUID.randomUUID().toString(),
                vault.seal(new Address("simulator", phone.number())),
                text,
                0,
                Preference.NONE);
    }

    private Pseudonym person() {
        return vault.seal(new Address("simulator", phone.number())).person();
    }

    private long conversation() {
        return jdbc.sql("select id from conversation where person = ?")
                .param(person().value())
                .query(Long.class)
                .single();
    }

    /** Places that still name her or her conversation, whatever they are called. */
    private List<String> residue(long id) {
        List<String> named = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and column_name in ('person', 'conversation')
                        """).query(String.class).list();
        var places = new java.util.ArrayList<String>();
        for (String column : named) {
            String[] parts = column.split("\\.");
            String value = parts[1].equals("person") ? person().value() : Long.toString(id);
            long rows = jdbc.sql("select count(*) from \"%s\" where %s::text = ?".formatted(parts[0], parts[1]))
                    .param(value)
                    .query(Long.class)
                    .single();
            if (rows > 0) {
                places.add(column);
            }
        }
        for (String table : tables.names()) {
            if (tables.rows(table).stream()
                    .anyMatch(row -> row.contains(person().value()) || row.contains("," + id + ":"))) {
                places.add(table);
            }
        }
        redis.keys("*").stream().filter(key -> key.contains(person().value())).forEach(places::add);
        return places;
    }
}
