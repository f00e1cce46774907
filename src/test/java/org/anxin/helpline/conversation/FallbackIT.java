package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.privacy.Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A second channel carries what the first one cannot. */
@RunningHelpline
@Import(FakeChannels.class)
@TestPropertySource(properties = FakeChannels.SECOND_STANDS_IN)
class FallbackIT extends PostmanAtWork {

    private static final String NOTE = "我们平时的号码暂时用不了";
    private static final SendResult AWAY = new SendResult.Retryable("503");

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private FakeChannel fakeFirst;

    @Autowired
    private FakeChannel fakeSecond;

    private final String number =
            "+86137" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));

    @BeforeEach
    void fresh() {
        clock.advance(Duration.ofHours(1));
        Stream.of(fakeFirst, fakeSecond).forEach(channel -> {
            channel.fresh();
            gates.of(channel.channel()).breaker().reset();
        });
        jdbc.sql("delete from channel_state").update();
    }

    @Test
    void while_its_own_channel_is_down_a_message_leaves_by_the_other_and_she_is_told_once() {
        long her = writes(fakeFirst, "你好");
        postman.deliver(her);
        isDown();
        staffSays(her, "第一句");
        staffSays(her, "第二句");
        passes(Duration.ofMinutes(10), her);
        assertThat(fakeSecond.accepted())
                .extracting(OutboundText::text)
                .satisfiesExactly(
                        told -> assertThat(told).startsWith(NOTE).endsWith("第一句"),
                        next -> assertThat(next).doesNotContain(NOTE).endsWith("第二句"));
        assertThat(of("fake-first").state()).isNotEqualTo(ChannelHealth.State.UP);
        assertThat(of("fake-second").state()).isEqualTo(ChannelHealth.State.UP);

        fakeFirst.always(new SendResult.Accepted("again"));
        clock.advance(Duration.ofMinutes(5));
        staffSays(her, "第三句");
        passes(Duration.ofMinutes(1), her);
        assertThat(fakeFirst.accepted().getLast().text()).endsWith("第三句");
    }

    @Test
    void a_short_trouble_is_waited_out() {
        long her = writes(fakeFirst, "你好");
        postman.deliver(her);
        isDown();
        staffSays(her, "第一句");
        passes(Fallbacks.PATIENCE.minusSeconds(30), her);
        assertThat(fakeSecond.calls()).isEmpty();
    }

    @Test
    void what_is_refused_for_our_accounts_sake_leaves_by_the_other_at_once() {
        long her = writes(fakeFirst, "你好");
        fakeFirst.answers(new SendResult.Permanent("20003", Failure.SETTINGS));
        assertThat(postman.deliver(her)).isZero();
        long message = fakeSecond.accepted().getFirst().id();
        assertThat(row(message)).isEqualTo("ACCEPTED fake-second");
        assertThat(deliveries.report("fake-first", message, "", Delivery.DELIVERED, ""))
                .isFalse();
        assertThat(deliveries.report("fake-second", "fake-second-" + message, Delivery.DELIVERED, ""))
                .isTrue();
        assertThat(row(message)).isEqualTo("DELIVERED fake-second");
        assertThat(health.exchanges("fake-first", 1))
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.code()).isEqualTo("20003"));
    }

    @Test
    void what_is_refused_for_her_numbers_sake_is_refused() {
        long her = writes(fakeFirst, "你好");
        fakeFirst.answers(new SendResult.Permanent("21211", Failure.ADDRESS));
        postman.deliver(her);
        assertThat(fakeSecond.calls()).isEmpty();
    }

    @Test
    void who_opted_out_there_is_not_written_to_from_there() {
        writes(fakeSecond, "退订");
        long her = writes(fakeFirst, "你好");
        fakeFirst.answers(new SendResult.Permanent("20003", Failure.SETTINGS));
        postman.deliver(her);
        assertThat(fakeSecond.calls()).isEmpty();
        assertThat(jdbc.sql("select status from outbox where conversation = ?")
                        .param(her)
                        .query(String.class)
                        .list())
                .containsExactly("FAILED");
    }

    /** Others are written to in vain. */
    private void isDown() {
        fakeFirst.always(AWAY);
        gates.of("fake-first").breaker().transitionToOpenState();
    }

    private void passes(Duration time, long her) {
        var until = clock.instant().plus(time);
        while (clock.instant().isBefore(until)) {
            postman.deliver(her);
            clock.advance(Duration.ofSeconds(10));
        }
    }

    private long writes(FakeChannel channel, String text) {
        Address from = new Address(channel.channel(), number);
        return received(new InboundMessage(
                channel.channel(), UUID.randomUUID().toString(), vault.seal(from), text, 0, Preference.NONE));
    }

    private String row(long message) {
        return jdbc.sql("select status || ' ' || coalesce(via, '') from outbox where id = ?")
                .param(message)
                .query(String.class)
                .single();
    }
}
