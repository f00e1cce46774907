package org.anxin.helpline.privacy;

/**
 * An address as it travels past the edge: the pseudonym to know the person by, and ciphertext for the vault.
 *
 * @param block a name for all numbers that differ only in their end; never stored, only counted
 */
public record SealedAddress(Pseudonym person, String channel, byte[] ciphertext, String block) {

    @Override
    public String toString() {
        return "SealedAddress[" + channel + "]";
    }
}
