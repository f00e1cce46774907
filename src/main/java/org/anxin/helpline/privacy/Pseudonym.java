package org.anxin.helpline.privacy;

/**
 * Who somebody is to everything behind the edge: a keyed digest of her address, hex, 64 characters. It cannot be turned
 * back into the address without the key, and means nothing outside this installation.
 */
public record Pseudonym(String value) {

    public Pseudonym {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A pseudonym is 64 hex digits");
        }
    }
}
