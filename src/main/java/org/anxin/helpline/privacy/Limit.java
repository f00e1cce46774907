package org.anxin.helpline.privacy;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.Locale;

/**
 * All limits of the house, a line each: capacity, in which time it refills, and what holds when counting itself fails.
 */
public enum Limit {
    /** Messages of one person; a whole tip-off takes a dozen. */
    PERSON(40, Duration.ofMinutes(10), Fails.OPEN),
    PERSON_DAY(300, Duration.ofDays(1), Fails.OPEN),
    /** Messages of numbers that differ only in their last four digits: phones bought in one go. */
    ADDRESS_BLOCK(1_200, Duration.ofMinutes(10), Fails.OPEN),
    /** Messages of one channel, from everybody. */
    CHANNEL(6_000, Duration.ofMinutes(1), Fails.OPEN),
    /** Webhooks that failed their check, by the address they came from. */
    WEBHOOK_FAILURE(30, Duration.ofMinutes(10), Fails.OPEN),
    /** Wrong passwords for one account. */
    SIGN_IN_ACCOUNT(10, Duration.ofMinutes(15), Fails.CLOSED),
    /** Wrong passwords from one address. */
    SIGN_IN_ADDRESS(50, Duration.ofMinutes(15), Fails.CLOSED),
    /** Wrong codes of a second factor for one account. */
    SIGN_IN_CODE(5, Duration.ofMinutes(15), Fails.CLOSED),
    /** Phones a staff member asks a code for. */
    DUTY_PHONE(5, Duration.ofHours(12), Fails.CLOSED),
    /** Codes she tries. */
    DUTY_CODE(5, Duration.ofMinutes(15), Fails.CLOSED),
    /** Receipt numbers one person tries. */
    RECEIPT(5, Duration.ofHours(1), Fails.CLOSED);

    private final int capacity;
    private final Duration refill;
    private final Fails fails;

    Limit(int capacity, Duration refill, Fails fails) {
        this.capacity = capacity;
        this.refill = refill;
        this.fails = fails;
    }

    public int capacity() {
        return capacity;
    }

    Duration refill() {
        return refill;
    }

    /** Whether what could not be counted is allowed. */
    boolean allowsUncounted() {
        return fails == Fails.OPEN;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    BucketConfiguration configuration() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, refill))
                .build();
    }

    private enum Fails {
        OPEN,
        CLOSED
    }
}
