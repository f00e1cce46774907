package org.anxin.helpline.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anxin.helpline.SettableClock;
import org.anxin.helpline.conversation.Capabilities.Rate;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Channels of a test and a clock that it moves. The clock begins tomorrow, so that the scheduler, which has its own,
 * leaves all sending to the test.
 */
@TestConfiguration(proxyBeanMethods = false)
class FakeChannels {

    static final String SECOND_STANDS_IN = "anxin.conversation.fallbacks=fake-first:fake-second";

    static final Duration WINDOW = Duration.ofHours(24);
    private static final Rate FAST = new Rate(100, 1_000);

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1)));
    }

    /** Like SMS: one reply inline, no order, callbacks, 5xx leaves the outcome unknown. */
    @Bean
    FakeChannel fakeSms() {
        return new FakeChannel("fake-sms", Capabilities.sms(1_600).reporting().at(FAST));
    }

    /** Like SMS, with another that stands in for it where a test declares that. */
    @Bean
    FakeChannel fakeFirst() {
        return new FakeChannel("fake-first", Capabilities.sms(1_600).reporting().at(FAST));
    }

    @Bean
    FakeChannel fakeSecond() {
        return new FakeChannel("fake-second", Capabilities.sms(500).reporting().at(FAST));
    }

    /** Like a chat: buttons, a window, in order. */
    @Bean
    FakeChannel fakeChat() {
        return new FakeChannel(
                "fake-chat",
                Capabilities.chat(2_000).withButtons(8).within(WINDOW).at(FAST));
    }

    /** Knows our ids: may be told twice. */
    @Bean
    FakeChannel fakeHook() {
        return new FakeChannel(
                "fake-hook", Capabilities.chat(2_000).knowingOurIds().at(FAST));
    }
}
