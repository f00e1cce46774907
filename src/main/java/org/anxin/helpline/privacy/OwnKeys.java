package org.anxin.helpline.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Every conversation, every report and what an employer left has a key of its own for its words, wrapped by the keyset.
 * Destroying the key destroys those words in every copy, also in a backup that was made before. Thread-safe.
 */
public interface OwnKeys {

    /**
     * Seals with that key, which is made if there is none, and opens what was sealed so, or by the keyset before there
     * were such keys. What was sealed with a key that is destroyed opens as an empty text. For use within one
     * transaction.
     */
    Sealer of(Keyed what, long id);

    /** The same where the key was read along with the row. */
    Sealer of(Keyed what, long id, byte @Nullable [] wrapped);

    /** Another key for what comes, and none for what was: the words are gone, the row stays. Joins a transaction. */
    void renew(Keyed what, long id);

    /**
     * What has keys. Each has a table {@code …_key} with the column {@code wrapped}; its rows go with what they are of.
     */
    enum Keyed {
        CONVERSATION("conversation"),
        REPORT("report"),
        PLEDGE("pledge"),
        REQUEST("training_request");

        private final String name;

        Keyed(String name) {
            this.name = name;
        }

        String table() {
            return name + "_key";
        }

        String column() {
            return name;
        }
    }
}
