package org.anxin.helpline.staff;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** How far the trail reached at an instant, signed. A line of a file that lies outside the database. */
record AuditAnchor(Instant at, long entry, String hash, String signature) {

    static AuditAnchor of(Instant at, long entry, byte[] hash, AuditKey key) {
        String hex = HexFormat.of().formatHex(hash);
        return new AuditAnchor(at, entry, hex, Base64.getEncoder().encodeToString(key.sign(message(at, entry, hex))));
    }

    /** Empty when it is not a line of that file. */
    static Optional<AuditAnchor> parse(String line) {
        String[] words = line.strip().split(" ");
        try {
            return words.length == 4
                    ? Optional.of(
                            new AuditAnchor(Instant.parse(words[0]), Long.parseLong(words[1]), words[2], words[3]))
                    : Optional.empty();
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    String line() {
        return at + " " + entry + " " + hash + " " + signature;
    }

    boolean genuine(AuditKey key) {
        try {
            return key.signed(message(at, entry, hash), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String message(Instant at, long entry, String hash) {
        return "anxin audit anchor\n" + at + "\n" + entry + "\n" + hash;
    }
}
