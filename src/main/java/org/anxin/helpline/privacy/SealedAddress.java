package org.anxin.helpline.privacy;

/** An address as it travels past the edge: the pseudonym to know the person by, and ciphertext for the vault. */
public record SealedAddress(Pseudonym person, String channel, byte[] ciphertext) {}
