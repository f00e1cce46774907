package org.anxin.helpline.privacy;

/** Counts against {@link Limit}s, over all replicas while Redis runs, per process while it does not. Thread-safe. */
public interface Limits {

    /**
     * Takes one from what is left.
     *
     * @param whose what is counted: a pseudonym, a channel; it is only kept as a keyed digest
     * @return whether there was one left
     */
    boolean take(Limit limit, String whose);

    /** Whether one is left, without taking it. */
    boolean left(Limit limit, String whose);

    /** Forgets what was counted. */
    void forget(Limit limit, String whose);
}
