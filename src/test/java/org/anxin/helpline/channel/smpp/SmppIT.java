package org.anxin.helpline.channel.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.anxin.helpline.channel.ProviderPort;
import org.anxin.helpline.channel.StubbedProvider;
import org.anxin.helpline.channel.smpp.SmppSettings.Alphabet;
import org.anxin.helpline.conversation.ChannelHealth;
import org.anxin.helpline.conversation.Relay;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What only SMPP has: parts, receipts by other ids, throttling, a line that breaks. */
class SmppIT extends StubbedProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Smsc smsc;

    private final String her = "86134%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));

    @Autowired
    private Relay relay;

    @Autowired
    private SmppIntake intake;

    @Autowired
    private ChannelHealth health;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void opens() throws IOException {
        smsc = new Smsc(ProviderPort.SMSC);
    }

    @AfterAll
    static void closes() throws IOException {
        smsc.close();
    }

    @BeforeEach
    void bound() {
        smsc.answers(() -> 0);
        await().atMost(PATIENCE).until(smsc::isBound);
    }

    /** Else the next message to her waits a while for it. */
    private void theFirstIsSentOn() {
        await().atMost(PATIENCE).until(() -> row().startsWith("ACCEPTED"));
        smsc.reports(
                her,
                "id:%s sub:001 dlvrd:001 submit date:2611261200 done date:2611261201 stat:ENROUTE err:000 text:"
                        .formatted(row().split(" ")[1]));
        assertThat(row()).startsWith("SENT");
    }

    @Test
    void a_long_message_goes_in_parts_that_come_together_again() {
        smsc.brings(her, "", "你好");
        theFirstIsSentOn();
        String words = "我们正在处理你的情况，请放心。".repeat(12);
        staffSays(words);
        await().atMost(PATIENCE).until(() -> text().contains(words));
        List<SubmitSm> parts = toHer().stream().filter(SubmitSm::isUdhi).toList();
        assertThat(parts).hasSizeGreaterThan(2).allSatisfy(part -> {
            assertThat(part.getDataCoding()).isEqualTo((byte) 8);
            assertThat(part.getShortMessage()).hasSizeLessThanOrEqualTo(140);
            assertThat(part.getSourceAddr()).isEqualTo("106900001");
        });
    }

    @Test
    void simple_letters_go_in_the_gsm_alphabet() {
        smsc.brings(her, "", "hello");
        theFirstIsSentOn();
        staffSays("Call us at {office} for 5 €");
        await().atMost(PATIENCE)
                .until(() -> toHer().stream()
                        .anyMatch(pdu -> pdu.getDataCoding() == 0
                                && Gsm7.decode(pdu.getShortMessage()).contains("{office} for 5 €")));
    }

    @Test
    void a_long_text_comes_together_whatever_the_order_of_its_parts() {
        String words = "老板扣了我们的身份证，工资三个月没有发。".repeat(9) + "😀";
        ShortMessage message = ShortMessage.of(words, Alphabet.GSM, 77);
        List<byte[]> parts = message.parts();
        assertThat(parts).hasSize(3);
        for (int part : new int[] {2, 0, 0}) {
            assertThat(smsc.bringsPart(her, message.coding(), parts.get(part))).isZero();
        }
        long before = inbox();
        assertThat(parts()).isEqualTo(2);
        assertThat(smsc.bringsPart(her, message.coding(), parts.get(1))).isZero();
        assertThat(inbox()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select segments from inbox order by id desc limit 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(parts()).isZero();
    }

    @Test
    void a_part_that_never_comes_does_not_lose_the_others() {
        ShortMessage message = ShortMessage.of("有人被打，请快来。".repeat(20), Alphabet.GSM, 78);
        smsc.bringsPart(her, message.coding(), message.parts().getFirst());
        long before = inbox();
        intake.takeLate(Duration.ofMinutes(-1));
        assertThat(inbox()).isEqualTo(before + 1);
        assertThat(parts()).isZero();
    }

    @Test
    void a_receipt_is_understood_though_it_spells_the_id_otherwise() {
        smsc.brings(her, "", "你好");
        await().atMost(PATIENCE).until(() -> row().startsWith("ACCEPTED"));
        String id = row().split(" ")[1];
        String receipt =
                "id:%010d sub:001 dlvrd:001 submit date:2611261200 done date:2611261201 stat:%s err:000 Text:x";
        assertThat(smsc.reports(her, receipt.formatted(Long.parseLong(id, 16), "ENROUTE")))
                .isZero();
        assertThat(row()).startsWith("SENT");
        assertThat(smsc.reports(her, receipt.formatted(Long.parseLong(id, 16), "DELIVRD")))
                .isZero();
        assertThat(row()).startsWith("DELIVERED");
        assertThat(smsc.reports(her, receipt.formatted(Long.parseLong(id, 16), "ENROUTE")))
                .isZero();
        assertThat(row()).as("only forward").startsWith("DELIVERED");
    }

    @Test
    void a_receipt_of_a_message_that_is_not_known_yet_is_asked_for_once_more() {
        String receipt =
                "id:9%09d sub:001 dlvrd:001 submit date:2611261200 done date:2611261201 stat:DELIVRD err:000 Text:"
                        .formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
        assertThat(smsc.reports(her, receipt)).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
        assertThat(smsc.reports(her, receipt)).isZero();
    }

    /** 0x12345678: it is spelt the same in small and in capital letters. */
    @Test
    void an_id_without_a_letter_in_it_is_an_id_too() {
        String receipt =
                "id:0305419896 sub:001 dlvrd:001 submit date:2611261200 done date:2611261201 stat:DELIVRD err:000 Text:";
        assertThat(smsc.reports(her, receipt)).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);
        assertThat(smsc.reports(her, receipt)).isZero();
    }

    @Test
    void a_throttled_message_is_sent_later_and_once() {
        AtomicInteger asked = new AtomicInteger();
        smsc.answers(() -> asked.incrementAndGet() == 1 ? SMPPConstant.STAT_ESME_RTHROTTLED : 0);
        smsc.brings(her, "", "你好");
        await().atMost(PATIENCE).until(() -> row().startsWith("PENDING") && asked.get() == 1);
        minutesPass();
        await().atMost(PATIENCE).until(() -> row().startsWith("ACCEPTED"));
        nothingCameTwice();
        assertThat(asked.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_line_that_breaks_is_made_anew_and_what_waited_goes() {
        smsc.brings(her, "", "你好");
        theFirstIsSentOn();
        smsc.breaks();
        staffSays("线路断了也会送到");
        await().atMost(PATIENCE).until(() -> text().contains("线路断了也会送到"));
        nothingCameTwice();
    }

    @Test
    void a_text_without_an_id_is_a_repetition_only_over_another_connection() {
        smsc.brings(her, "", "2");
        smsc.brings(her, "", "2");
        assertThat(ofHers()).isEqualTo(2);
        smsc.breaks();
        await().atMost(PATIENCE).until(smsc::isBound);
        smsc.brings(her, "", "2");
        assertThat(ofHers()).isEqualTo(2);
        smsc.brings(her, "", "3");
        assertThat(ofHers()).isEqualTo(3);
    }

    @Test
    void staff_see_that_it_is_not_bound_and_since_when() throws IOException {
        await().atMost(PATIENCE).until(() -> health().state() == ChannelHealth.State.UP);
        Instant before = Instant.now();
        smsc.close();
        try {
            await().atMost(PATIENCE).until(() -> health().state() == ChannelHealth.State.DOWN);
            assertThat(health().since()).isBetween(before.minusSeconds(1), Instant.now());
            assertThat(health().problem()).contains("not-connected");
        } finally {
            smsc = new Smsc(ProviderPort.SMSC);
        }
        await().atMost(PATIENCE).until(() -> health().state() == ChannelHealth.State.UP);
    }

    private ChannelHealth.Status health() {
        return health.all().stream()
                .filter(status -> status.channel().equals("smpp"))
                .findFirst()
                .orElseThrow();
    }

    private void staffSays(String text) {
        long conversation = conversation();
        transaction.executeWithoutResult(status -> relay.say(conversation, text));
    }

    private List<SubmitSm> toHer() {
        return smsc.submitted().stream()
                .filter(pdu -> pdu.getDestAddress().equals(her))
                .toList();
    }

    /** As if the pause before the next attempt were over. */
    private void minutesPass() {
        jdbc.sql("update outbox set not_before = null where conversation = ?")
                .param(conversation())
                .update();
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance like ? and not picked")
                .param(conversation() + ":%")
                .update();
    }

    private void nothingCameTwice() {
        assertThat(toHer())
                .extracting(pdu -> HexFormat.of().formatHex(pdu.getShortMessage()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** All that reached her phone. */
    private String text() {
        return toHer().stream()
                .map(submitted -> {
                    DeliverSm pdu = new DeliverSm();
                    pdu.setEsmClass(submitted.getEsmClass());
                    pdu.setDataCoding(submitted.getDataCoding());
                    pdu.setShortMessage(submitted.getShortMessage());
                    return Part.of(pdu, Alphabet.GSM).text();
                })
                .collect(Collectors.joining());
    }

    /** The first message to her. */
    private String row() {
        return jdbc.sql("""
                        select status || ' ' || coalesce(provider_id, '-') from outbox where conversation = ?
                        order by id limit 1
                        """).param(conversation()).query(String.class).single();
    }

    private long conversation() {
        return jdbc.sql("select max(id) from conversation where channel = 'smpp'")
                .query(Long.class)
                .single();
    }

    private long ofHers() {
        return jdbc.sql("select count(*) from inbox where conversation = ?")
                .param(conversation())
                .query(Long.class)
                .single();
    }

    private long inbox() {
        return jdbc.sql("select count(*) from inbox where channel = 'smpp'")
                .query(Long.class)
                .single();
    }

    private long parts() {
        return jdbc.sql("select count(*) from smpp_part").query(Long.class).single();
    }
}
