package org.anxin.helpline.conversation;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.UninterruptibleBlockingStrategy;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.anxin.helpline.conversation.Capabilities.Rate;

/**
 * Whether a channel may be called now: not faster than its rate, not while it is down, and not by everybody at once, so
 * that a slow provider holds up its own messages alone. One per channel in each replica.
 */
final class Gate {

    /** A provider that does not answer keeps so many threads busy at most. */
    private static final int PLACES = 8;

    private static final int WATCHED_CALLS = 10;
    private static final int FAILURES_TO_TELL = 5;
    /** Each trial of a provider that still does not answer may cost a message whose outcome nobody knows. */
    private static final int TRIALS = 1;

    private static final Duration DOWN_FOR = Duration.ofSeconds(30);
    private static final Duration DOWN_AT_MOST = Duration.ofMinutes(4);
    private static final Duration FULL_FOR = Duration.ofSeconds(2);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(1);

    private final Semaphore places = new Semaphore(PLACES);
    private final CircuitBreaker breaker;
    private final Bucket bucket;
    private final UninterruptibleBlockingStrategy pause;
    private final Clock clock;
    private volatile Instant heldUntil = Instant.MIN;

    Gate(String channel, Rate rate, Clock clock, UninterruptibleBlockingStrategy pause) {
        this.clock = clock;
        this.pause = pause;
        this.breaker = CircuitBreaker.of(
                channel,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(WATCHED_CALLS)
                        .minimumNumberOfCalls(FAILURES_TO_TELL)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        .waitIntervalFunctionInOpenState(
                                IntervalFunction.ofExponentialBackoff(DOWN_FOR, 2, DOWN_AT_MOST))
                        .clock(clock)
                        .build());
        this.bucket = Bucket.builder()
                .withCustomTimePrecision(meter(clock))
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    /** Takes a place, waiting a moment for the rate. @return zero when it was given, else how long to stay away */
    Duration enter() {
        Instant now = clock.instant();
        if (heldUntil.isAfter(now)) {
            return Duration.between(now, heldUntil);
        }
        if (!places.tryAcquire()) {
            return FULL_FOR;
        }
        if (!breaker.tryAcquirePermission()) {
            places.release();
            return DOWN_FOR;
        }
        if (!bucket.asBlocking().tryConsumeUninterruptibly(1, LONGEST_QUEUE, pause)) {
            breaker.releasePermission();
            places.release();
            return FULL_FOR;
        }
        return Duration.ZERO;
    }

    /** Gives the place back unused. */
    void leave() {
        bucket.addTokens(1);
        breaker.releasePermission();
        places.release();
    }

    /** Gives the place back after a call. */
    void leave(SendResult result, Duration took) {
        places.release();
        switch (result) {
            case SendResult.Retryable retryable
            when !retryable.after().isZero() -> {
                // It answers, and says how long to stay away: it is busy, not down.
                heldUntil = clock.instant().plus(retryable.after());
                breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
            }
            case SendResult.Retryable retryable -> failed(retryable.code(), took);
            case SendResult.Unknown unknown -> failed(unknown.code(), took);
            default -> breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void failed(String code, Duration took) {
        breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new NotReached(code));
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** A call that came to nothing. */
    private static final class NotReached extends RuntimeException {

        NotReached(String code) {
            super(code, null, false, false);
        }
    }
}
