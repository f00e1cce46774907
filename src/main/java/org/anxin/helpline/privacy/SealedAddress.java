package org.anxin.helpline.privacy;

import java.util.List;

/**
 * An address as it travels past the edge: the pseudonym to know the person by, and ciphertext for the vault.
 *
 * @param block a name for all numbers that differ only in their end; never stored, only counted
 * @param former by which pseudonyms she was known in earlier epochs whose keys are still there
 * @param epoch whose key made the pseudonym
 */
public record SealedAddress(
        Pseudonym person, String channel, byte[] ciphertext, String block, List<Pseudonym> former, int epoch) {

    public SealedAddress {
        former = List.copyOf(former);
    }

    @Override
    public String toString() {
        return "SealedAddress[" + channel + "]";
    }
}
