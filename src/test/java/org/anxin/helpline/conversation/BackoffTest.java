package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(1));

    @Test
    void each_pause_is_about_twice_the_last_up_to_ten_minutes() {
        assertThat(backoff.after(1)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(15));
        assertThat(backoff.after(4)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(120));
        assertThat(backoff.after(Backoff.MAX_ATTEMPTS)).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(15));
    }

    /** Zero would say that nothing is left to be sent, and the message would wait for the next one. */
    @RepeatedTest(20)
    void the_rest_of_a_pause_is_never_nothing() {
        assertThat(backoff.jittered(Duration.ofNanos(1))).isPositive();
        assertThat(backoff.jittered(Duration.ofMillis(1))).isPositive();
    }
}
