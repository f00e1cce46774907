package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.conversation.SendResult.Failure;
import org.anxin.helpline.privacy.Address;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The postman on a clock that the test moves. */
@RunningHelpline
@Import(FakeChannels.class)
@TestPropertySource(properties = FakeChannels.SECOND_STANDS_IN)
class OutboxIT extends PostmanAtWork {

    private static final int PEOPLE = 20;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Conversations conversations;

    @Autowired
    private FakeChannel fakeSms;

    @Autowired
    private FakeChannel fakeChat;

    @Autowired
    private FakeChannel fakeHook;

    @BeforeEach
    void fresh() {
        for (FakeChannel channel : List.of(fakeSms, fakeChat, fakeHook)) {
            channel.fresh();
            gates.of(channel.channel()).breaker().reset();
        }
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void a_reply_is_sent_and_what_the_provider_said_is_kept() {
        long her = writes(fakeHook, "你好");
        assertThat(postman.deliver(her)).isZero();
        assertThat(fakeHook.accepted()).singleElement().satisfies(text -> {
            assertThat(text.text()).contains("1 现在有危险");
            assertThat(status(text.id())).isEqualTo(Delivery.ACCEPTED);
        });
    }

    @Test
    void a_menu_leaves_as_buttons_with_what_they_send_back() {
        long her = writes(fakeChat, "你好");
        postman.deliver(her);
        assertThat(fakeChat.accepted().getLast().buttons(fakeChat.capabilities()))
                .hasValueSatisfying(menu -> assertThat(menu.labels()).contains("现在有危险"));
    }

    @Test
    void what_could_not_be_sent_waits_longer_each_time_and_keeps_its_place() {
        long her = writes(fakeSms, "你好");
        fakeSms.answers(new SendResult.Retryable("busy"), new SendResult.Retryable("busy"));
        Duration first = postman.deliver(her);
        assertThat(first).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
        staffSays(her, "第二句");
        assertThat(postman.deliver(her)).as("nothing overtakes").isEqualTo(first);
        clock.advance(first);
        Duration second = postman.deliver(her);
        assertThat(second).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(30));
        clock.advance(second);
        drain(her);
        assertThat(fakeSms.accepted()).hasSize(2);
        assertThat(fakeSms.accepted().getLast().text()).endsWith("第二句");
    }

    @Test
    void an_unknown_outcome_is_never_repeated_counted_and_told_once() {
        long her = writes(fakeSms, "你好");
        fakeSms.answers(new SendResult.Unknown("no-answer"));
        assertThat(postman.deliver(her)).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(postman.deliver(her)).isZero();
        assertThat(fakeSms.calls()).hasSize(1);
        assertThat(of("fake-sms").unknown()).isPositive();

        writes(fakeSms, "菜单", her);
        drain(her);
        writes(fakeSms, "菜单", her);
        drain(her);
        assertThat(fakeSms.accepted())
                .extracting(OutboundText::text)
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("我们之前有消息可能没送到你"),
                        again -> assertThat(again).doesNotContain("可能没送到"));
    }

    @Test
    void a_provider_that_knows_our_ids_is_simply_told_again() {
        long her = writes(fakeHook, "你好");
        fakeHook.answers(new SendResult.Unknown("500"));
        clock.advance(postman.deliver(her));
        assertThat(postman.deliver(her)).isZero();
        assertThat(fakeHook.calls()).hasSize(2);
        assertThat(fakeHook.accepted()).hasSize(1);
    }

    @Test
    void where_order_is_not_kept_the_next_message_waits_until_the_last_was_sent_on() {
        long her = writes(fakeSms, "你好");
        staffSays(her, "第二句");
        assertThat(postman.deliver(her)).isPositive();
        assertThat(fakeSms.accepted()).hasSize(1);
        long first = fakeSms.accepted().getFirst().id();
        deliveries.report("fake-sms", first, "fake-sms-" + first, Delivery.SENT, "");
        postman.deliver(her);
        assertThat(fakeSms.accepted()).hasSize(2);
    }

    @Test
    void what_was_reported_before_the_message_was_written_down_counts_and_what_is_nobodys_goes_within_a_day() {
        long her = writes(fakeSms, "你好");
        long first = jdbc.sql("select max(id) from outbox where conversation = ?")
                .param(her)
                .query(Long.class)
                .single();
        deliveries.reportOnce("fake-sms", "nobodys-" + first, Delivery.DELIVERED, "");
        clock.advance(Duration.ofHours(25));
        deliveries.reportOnce("fake-sms", "fake-sms-" + first, Delivery.UNDELIVERED, "EXPIRED");
        deliveries.reportOnce("fake-sms", "fake-sms-" + first, Delivery.UNDELIVERED, "EXPIRED");
        postman.deliver(her);
        assertThat(status(first)).isEqualTo(Delivery.UNDELIVERED);
        assertThat(jdbc.sql("select count(*) from early_report where provider_id like '%-' || ?")
                        .param(first)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_callback_that_never_comes_holds_the_next_message_up_for_a_moment_only() {
        long her = writes(fakeSms, "你好");
        staffSays(her, "第二句");
        postman.deliver(her);
        clock.advance(Duration.ofSeconds(11));
        postman.deliver(her);
        assertThat(fakeSms.accepted()).hasSize(2);
    }

    @Test
    void who_opted_out_after_a_message_was_written_does_not_get_it() {
        long her = writes(fakeSms, "你好");
        drain(her);
        staffSays(her, "还没发出");
        writes(fakeSms, "退订", her);
        drain(her);
        assertThat(fakeSms.accepted())
                .extracting(OutboundText::text)
                .noneMatch(text -> text.contains("还没发出"))
                .last()
                .asString()
                .contains("我们不再给你发消息");
        assertThat(jdbc.sql("select failure from outbox where conversation = ? and said = 'staff'")
                        .param(her)
                        .query(String.class)
                        .single())
                .isEqualTo(Failure.OPTED_OUT.name());
    }

    @Test
    void a_provider_that_says_she_opted_out_opts_her_out() {
        long her = writes(fakeSms, "你好");
        fakeSms.answers(new SendResult.OptedOut("21610"));
        postman.deliver(her);
        assertThat(conversations.find(her).orElseThrow().owner()).isEqualTo(Owner.OPTED_OUT);
        assertThat(relay.reachable(her)).isFalse();
    }

    @Test
    void outside_the_window_a_message_is_announced_and_follows_when_she_writes() {
        long her = writes(fakeChat, "你好");
        drain(her);
        clock.advance(FakeChannels.WINDOW.plusMinutes(1));
        staffSays(her, "有消息给你");
        fakeChat.answers(new SendResult.Held());
        assertThat(postman.deliver(her)).isPositive();
        assertThat(fakeChat.calls().getLast().windowOpen()).isFalse();
        assertThat(of("fake-chat").waiting()).isOne();

        writes(fakeChat, "在", her);
        drain(her);
        assertThat(fakeChat.accepted()).anySatisfy(text -> {
            assertThat(text.text()).endsWith("有消息给你");
            assertThat(text.windowOpen()).isTrue();
        });
        assertThat(of("fake-chat").waiting()).isZero();
    }

    @Test
    void what_was_being_sent_when_a_process_died_may_have_left_and_is_not_sent_again() {
        long her = writes(fakeSms, "你好");
        long hook = writes(fakeHook, "你好");
        jdbc.sql("update outbox set status = 'SENDING', changed_at = ? where conversation in (?, ?)")
                .params(Times.sql(clock.instant()), her, hook)
                .update();
        assertThat(postman.deliver(her)).isPositive();
        clock.advance(Duration.ofMinutes(3));
        drain(her);
        drain(hook);
        assertThat(fakeSms.calls()).isEmpty();
        assertThat(fakeHook.accepted()).as("knows our ids").hasSize(1);
        assertThat(jdbc.sql("select status from outbox where conversation = ?")
                        .param(her)
                        .query(String.class)
                        .single())
                .isEqualTo("UNKNOWN");
    }

    /** What a provider does for ten minutes. */
    static Stream<SendResult> troubles() {
        return Stream.of(
                new SendResult.Retryable("503"),
                new SendResult.Retryable("429", Duration.ofSeconds(30)),
                new SendResult.Unknown("500"),
                new SendResult.Unknown("garbage"),
                new SendResult.Unknown("no-answer"));
    }

    /** Ten minutes without a provider, for many people, beside another channel that works. */
    @ParameterizedTest
    @MethodSource("troubles")
    void after_ten_minutes_of_trouble_everything_leaves_in_order_and_other_channels_never_noticed(SendResult trouble) {
        long other = writes(fakeChat, "你好");
        List<Long> people = afterTenMinutesOf(
                trouble, fakeSms, () -> assertThat(postman.deliver(other)).isZero());
        assertThat(fakeChat.accepted()).hasSize(1);
        List<Long> lost = unknown(people);
        assertThat(fakeSms.accepted().size() + lost.size()).isEqualTo(2 * PEOPLE);
        assertThat(lost.size()).as("nobody can know of these").isLessThan(12);
        assertThat(fakeSms.accepted()).extracting(OutboundText::id).noneMatch(lost::contains);
        if (trouble instanceof SendResult.Retryable) {
            assertThat(lost).isEmpty();
        }
        assertThat(of("fake-sms").unknown()).isGreaterThanOrEqualTo(lost.size());
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void where_the_provider_knows_our_ids_nothing_is_lost_either(SendResult trouble) {
        afterTenMinutesOf(trouble, fakeHook, () -> {});
        assertThat(fakeHook.accepted()).hasSize(2 * PEOPLE);
    }

    private List<Long> afterTenMinutesOf(SendResult trouble, FakeChannel channel, Runnable everySecond) {
        Instant start = clock.instant();
        List<Long> people = IntStream.range(0, PEOPLE)
                .mapToLong(i -> writes(channel, "你好"))
                .boxed()
                .toList();
        people.forEach(her -> staffSays(her, "第二句"));
        channel.always(trouble);
        Map<Long, Instant> due = new HashMap<>();
        people.forEach(her -> due.put(her, start));
        while (!due.isEmpty()) {
            if (Duration.between(start, clock.instant()).compareTo(TEN_MINUTES) > 0) {
                channel.always(new SendResult.Accepted("again"));
            }
            for (long her : List.copyOf(due.keySet())) {
                if (!due.get(her).isAfter(clock.instant())) {
                    Duration again = postman.deliver(her);
                    if (again.isZero()) {
                        due.remove(her);
                    } else {
                        due.put(her, clock.instant().plus(again));
                    }
                }
            }
            everySecond.run();
            clock.advance(Duration.ofSeconds(1));
        }
        Map<Long, List<Long>> order = new HashMap<>();
        channel.accepted()
                .forEach(text -> order.computeIfAbsent(conversationOf(text.id()), c -> new ArrayList<>())
                        .add(text.id()));
        assertThat(order.values()).allSatisfy(ids -> assertThat(ids).isSorted().doesNotHaveDuplicates());
        assertThat(channel.calls()).as("it was left alone while it was down").hasSizeLessThan(300);
        assertThat(of(channel.channel()).state()).isEqualTo(ChannelHealth.State.UP);
        return people;
    }

    private List<Long> unknown(List<Long> people) {
        return jdbc.sql("select id from outbox where status = 'UNKNOWN' and conversation = any(?)")
                .param(people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    @Test
    void staff_see_what_a_channel_answered_without_an_address_or_a_word() {
        long her = writes(fakeHook, "你好");
        fakeHook.answers(new SendResult.Permanent("21211", Failure.ADDRESS));
        postman.deliver(her);
        assertThat(health.exchanges("fake-hook", 5)).first().satisfies(exchange -> {
            assertThat(exchange.outcome()).isEqualTo("permanent");
            assertThat(exchange.code()).isEqualTo("21211");
        });
        assertThat(of("fake-hook").problem()).contains("21211");
        assertThat(of("fake-hook").lastReceived()).contains(clock.instant());
    }

    private long writes(FakeChannel channel, String text) {
        String number =
                "+86137" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        var from = vault.seal(new Address(channel.channel(), number));
        return received(
                new InboundMessage(channel.channel(), UUID.randomUUID().toString(), from, text, 0, Preference.NONE));
    }

    private void writes(FakeChannel channel, String text, long her) {
        var conversation = conversations.find(her).orElseThrow();
        var address = vault.open(conversation.person(), channel.channel()).orElseThrow();
        intake.receive(new InboundMessage(
                channel.channel(), UUID.randomUUID().toString(), vault.seal(address), text, 0, Preference.NONE));
    }

    /** Lets time pass until nothing is left to do now. */
    private void drain(long her) {
        for (int i = 0; i < 20; i++) {
            Duration again = postman.deliver(her);
            if (again.isZero() || again.compareTo(Duration.ofHours(1)) > 0) {
                return;
            }
            clock.advance(again);
        }
        throw new AssertionError("Never done");
    }

    private Delivery status(long id) {
        return Delivery.valueOf(jdbc.sql("select status from outbox where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    private long conversationOf(long id) {
        return jdbc.sql("select conversation from outbox where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }
}
