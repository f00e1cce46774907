package org.anxin.helpline.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Hash of an audit entry over the one before it: SHA-256(hash before ‖ canonical JSON). */
final class HashChain {

    static final byte[] START = new byte[32];

    private HashChain() {}

    static byte[] next(byte[] before, AuditEntry entry) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            return sha.digest(entry.canonicalJson().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
