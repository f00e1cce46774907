package org.anxin.helpline.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/**
 * Hash of an audit entry over the one before it. Fields are written with their length, so none can flow into another.
 */
final class HashChain {

    static final byte[] START = new byte[32];

    private HashChain() {}

    static byte[] next(byte[] before, long id, Instant at, String actor, String action, String subject) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            for (String field : List.of(Long.toString(id), at.toString(), actor, action, subject)) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
