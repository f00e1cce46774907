package org.anxin.helpline.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.anxin.helpline.staff.SignInTries.Kind;
import org.junit.jupiter.api.Test;

class ProcessTriesTest {

    private Instant now = Instant.parse("2026-11-26T04:00:00Z");
    private final SignInTries tries = new ProcessTries(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void after_its_number_of_failures_nothing_is_left_until_a_quarter_of_an_hour_passed() {
        fail(Kind.CODE, "7", 4);
        assertThat(tries.left(Kind.CODE, "7")).isTrue();
        fail(Kind.CODE, "7", 1);
        assertThat(tries.left(Kind.CODE, "7")).isFalse();
        assertThat(tries.left(Kind.CODE, "8")).isTrue();
        assertThat(tries.left(Kind.ACCOUNT, "7")).isTrue();
        now = now.plus(Duration.ofMinutes(14));
        fail(Kind.CODE, "7", 1);
        assertThat(tries.left(Kind.CODE, "7")).isFalse();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(tries.left(Kind.CODE, "7")).isTrue();
    }

    @Test
    void the_right_one_makes_the_wrong_ones_forgotten() {
        fail(Kind.ACCOUNT, "li", 9);
        tries.succeeded(Kind.ACCOUNT, "li");
        fail(Kind.ACCOUNT, "li", 9);
        assertThat(tries.left(Kind.ACCOUNT, "li")).isTrue();
    }

    private void fail(Kind kind, String whose, int times) {
        for (int i = 0; i < times; i++) {
            tries.failed(kind, whose);
        }
    }
}
