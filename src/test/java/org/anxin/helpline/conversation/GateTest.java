package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.anxin.helpline.SettableClock;
import org.anxin.helpline.conversation.Capabilities.Rate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Duration QUICK = Duration.ofMillis(50);
    private static final SendResult SENT = new SendResult.Accepted("1");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T08:00:00Z"));
    private final Gate gate = new Gate("fake", new Rate(5, 10), clock, nanos -> clock.advance(Duration.ofNanos(nanos)));

    @Test
    void after_a_burst_messages_leave_at_the_channels_rate() {
        Instant start = clock.instant();
        for (int sent = 0; sent < 60; ) {
            Duration away = gate.enter();
            if (away.isZero()) {
                gate.leave(SENT, QUICK);
                sent++;
            } else {
                clock.advance(away);
            }
        }
        assertThat(Duration.between(start, clock.instant()))
                .isBetween(Duration.ofMillis(9_900), Duration.ofMillis(10_500));
    }

    @Test
    void a_provider_that_is_down_is_left_alone_and_tried_again_later() {
        for (int i = 0; i < 5; i++) {
            assertThat(gate.enter()).isZero();
            gate.leave(new SendResult.Unknown("no-answer"), QUICK);
        }
        assertThat(gate.enter()).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(31));
        assertThat(gate.enter()).isZero();
        assertThat(gate.enter()).as("one trial at a time").isPositive();
        gate.leave(SENT, QUICK);
        for (int i = 0; i < 5; i++) {
            assertThat(gate.enter()).isZero();
            gate.leave(SENT, QUICK);
        }
    }

    @Test
    void one_that_stays_down_is_tried_less_and_less_often() {
        for (int i = 0; i < 5; i++) {
            gate.enter();
            gate.leave(new SendResult.Unknown("no-answer"), QUICK);
        }
        int trials = 0;
        for (int second = 0; second < 600; second++) {
            clock.advance(Duration.ofSeconds(1));
            if (gate.enter().isZero()) {
                trials++;
                gate.leave(new SendResult.Unknown("no-answer"), QUICK);
            }
        }
        assertThat(trials).isBetween(3, 6);
    }

    @Test
    void a_provider_that_says_how_long_to_wait_is_obeyed() {
        assertThat(gate.enter()).isZero();
        gate.leave(new SendResult.Retryable("429", Duration.ofSeconds(7)), QUICK);
        assertThat(gate.enter()).isEqualTo(Duration.ofSeconds(7));
        clock.advance(Duration.ofSeconds(7));
        assertThat(gate.enter()).isZero();
    }

    @Test
    void a_provider_that_never_answers_keeps_a_few_calls_busy_and_no_more() {
        int calls = 0;
        while (gate.enter().isZero()) {
            calls++;
        }
        assertThat(calls).isEqualTo(8);
        gate.leave();
        assertThat(gate.enter()).isZero();
    }

    @Test
    void an_open_gate_lets_in_though_time_goes_on_between_two_looks_at_the_clock() {
        Clock ticking = Clock.systemUTC();
        assertThat(new Gate("fake", new Rate(5, 10), ticking, nanos -> {}).enter())
                .isZero();
    }

    @RepeatedTest(20)
    void pauses_double_up_to_ten_minutes_and_are_never_the_same_for_everybody() {
        Backoff backoff = new Backoff(new Random());
        assertThat(backoff.after(1)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
        assertThat(backoff.after(4)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(120));
        assertThat(backoff.after(16)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(15));
    }
}
