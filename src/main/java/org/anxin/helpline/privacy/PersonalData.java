package org.anxin.helpline.privacy;

/**
 * What a module keeps about people, so that {@link Erasure} can delete it. Every module with tables, keys or caches
 * that lead to a person has one.
 */
public interface PersonalData {

    /** What it is, for staff who read the checks: {@code addresses}, {@code reports}. */
    String name();

    /** Deletes all of it. Joins the caller's transaction, which holds the person's conversation. */
    void erase(Pseudonym person);

    /** How much of it there is. */
    long residue(Pseudonym person);

    /** Whether the others find their way to the person through it, so that it goes after them. */
    default boolean last() {
        return false;
    }
}
