package org.anxin.helpline.privacy;

/** Turns short secrets of people into digests that are slow to guess, even for who holds the database. Thread-safe. */
public interface Secrets {

    /**
     * The same secret in the same scope gives the same 32 bytes. Takes tens of milliseconds on purpose, and as long for
     * a wrong secret as for a right one.
     *
     * @param scope what it is a secret of, such as {@code code-word/42}
     */
    byte[] digest(String secret, String scope);
}
