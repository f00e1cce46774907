package org.anxin.helpline.privacy;

/** Authenticated encryption for what people write: message bodies, facts, notes. Thread-safe. */
public interface Sealer {

    /** @param binding where the ciphertext belongs, such as {@code outbox/42}; opening it elsewhere fails */
    byte[] seal(String text, String binding);

    /**
     * @throws IllegalStateException when the bytes were altered, moved to another binding, or sealed with a lost key
     */
    String open(byte[] sealed, String binding);
}
