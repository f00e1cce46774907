package org.anxin.helpline.conversation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: twice as long each time, and never for everybody the same. */
final class Backoff {

    /** With the pauses below, about two hours. */
    static final int MAX_ATTEMPTS = 16;

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MAX_DOUBLINGS = 10;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param attempts how many were made, at least one */
    Duration after(int attempts) {
        Duration whole = FIRST.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
        return jittered(whole.compareTo(LONGEST) < 0 ? whole : LONGEST);
    }

    /** Between half of it and one and a half, and never nothing, which would mean that all is done. */
    Duration jittered(Duration about) {
        return Duration.ofMillis(Math.max(1, (long) (about.toMillis() * (0.5 + random.nextDouble()))));
    }
}
