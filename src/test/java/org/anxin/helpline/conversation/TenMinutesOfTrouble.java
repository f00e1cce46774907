package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.WithEveryChannel;
import org.anxin.helpline.channel.ProviderPort;
import org.anxin.helpline.conversation.InboundMessage.Preference;
import org.anxin.helpline.privacy.Address;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A channel's provider is in trouble for ten minutes, with real calls, on a clock that the test moves. */
@RunningHelpline
@WithEveryChannel
@Import(FakeChannels.class)
@TestPropertySource(
        properties = {
            "anxin.channel.smpp.timeout=" + TenMinutesOfTrouble.PATIENCE,
            "anxin.channel.twilio.read-timeout=" + TenMinutesOfTrouble.PATIENCE,
            "anxin.channel.wechat.timeout=" + TenMinutesOfTrouble.PATIENCE,
            "anxin.channel.telegram.timeout=" + TenMinutesOfTrouble.PATIENCE,
            "anxin.channel.sms.timeout=" + TenMinutesOfTrouble.PATIENCE,
            "anxin.channel.webhook.timeout=" + TenMinutesOfTrouble.PATIENCE,
            "anxin.channel.sms.sent-ok-pointer=/ok",
            "anxin.channel.sms.sent-ok-value=true"
        })
abstract class TenMinutesOfTrouble extends PostmanAtWork {

    static final String PATIENCE = "500ms";

    static final int PEOPLE = 6;
    static final int TEXTS = 2;
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration AT_LAST = Duration.ofHours(3);

    /**
     * Everybody's first messages before the channel is known to be down, and a trial now and then, or each as often as
     * it is put off.
     */
    static final int MOST_CALLS = 50;

    static final TroubledProvider PROVIDER = new TroubledProvider();
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000);

    @Autowired
    private FakeChannel fakeChat;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("test.provider", PROVIDER::url);
        registry.add("test.twilio.api", PROVIDER::url);
        registry.add("test.smsc.port", () -> ProviderPort.SMSC);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @BeforeEach
    void fresh() {
        PROVIDER.isWell();
        fakeChat.fresh();
        clock.advance(Duration.ofHours(1));
    }

    /** Everything leaves in order afterwards, and another channel never noticed. */
    final Trial tenMinutes(String channel, Troubled provider, Runnable trouble) {
        gates.of(channel).breaker().reset();
        List<Long> people = Stream.generate(() -> writes(channel)).limit(PEOPLE).toList();
        drain(people, clock.instant().plus(AT_LAST));
        provider.forgets();
        for (int text = 1; text <= TEXTS; text++) {
            int which = text;
            people.forEach(her -> staffSays(her, "said-" + her + "-" + which));
        }

        trouble.run();
        drain(people, clock.instant().plus(TEN_MINUTES));
        List<String> during = provider.heard();
        long meanwhile = writes("fake-chat");
        assertThat(postman.deliver(meanwhile)).isZero();
        assertThat(fakeChat.accepted()).hasSize(1);
        assertThat(intake.receive(message(channel, somebody(channel))).stored())
                .as("who writes meanwhile is taken in")
                .isTrue();

        provider.isWell();
        provider.forgets();
        drain(people, clock.instant().plus(AT_LAST));
        List<String> after = provider.heard();

        List<String> unknown = with(people, "UNKNOWN");
        assertThat(with(people, "ACCEPTED")).hasSize(PEOPLE * TEXTS - unknown.size());
        assertThat(with(people, "PENDING", "SENDING", "FAILED", "UNDELIVERED")).isEmpty();
        people.forEach(her -> assertThat(after)
                .filteredOn(said -> said.startsWith("said-" + her + "-"))
                .isSorted()
                .doesNotHaveDuplicates());
        assertThat(during).as("it was left alone").hasSizeLessThan(MOST_CALLS);
        assertThat(of(channel).unknown()).isGreaterThanOrEqualTo(unknown.size());
        return new Trial(during, after, unknown);
    }

    /** Lets time pass, from one moment at which something is due to the next, until nothing is or it is so late. */
    private void drain(Collection<Long> people, Instant until) {
        Map<Long, Instant> due = new HashMap<>();
        people.forEach(her -> due.put(her, clock.instant()));
        while (!due.isEmpty()) {
            Instant next = due.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            if (next.isAfter(until)) {
                break;
            }
            if (next.isAfter(clock.instant())) {
                clock.advance(Duration.between(clock.instant(), next));
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
        }
        if (until.isAfter(clock.instant()) && !due.isEmpty()) {
            clock.advance(Duration.between(clock.instant(), until));
        }
    }

    /** Somebody new, and a first message of hers. */
    private long writes(String channel) {
        return received(message(channel, somebody(channel)));
    }

    private InboundMessage message(String channel, Address her) {
        return new InboundMessage(channel, UUID.randomUUID().toString(), vault.seal(her), "你好", 0, Preference.NONE);
    }

    private static Address somebody(String channel) {
        long number = NUMBERS.incrementAndGet() * 10_007 % 100_000_000;
        return switch (channel) {
            case "wechat", "telegram", "webhook" -> Address.handle(channel, "66%08d".formatted(number));
            default -> new Address(channel, "+86137%08d".formatted(number));
        };
    }

    /** Of what staff said. */
    private List<String> with(List<Long> people, String... statuses) {
        return new ArrayList<>(jdbc.sql("""
                        select conversation || ' ' || id from outbox where author = 'STAFF' and status = any(?)
                        and conversation = any(?)
                        """)
                .params(statuses, people.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    /**
     * What came of it.
     *
     * @param during what the provider heard meanwhile
     * @param after what it heard once it was well
     * @param unknown of which nobody can know
     */
    record Trial(List<String> during, List<String> after, List<String> unknown) {}
}
