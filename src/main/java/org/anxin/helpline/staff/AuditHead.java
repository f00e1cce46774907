package org.anxin.helpline.staff;

import java.util.HexFormat;

/** The newest entry, signed with each one that is added, so that nobody without the key can cut the trail's end off. */
record AuditHead(long entry, byte[] signature) {

    static AuditHead of(long entry, byte[] hash, AuditKey key) {
        return new AuditHead(entry, key.sign(message(entry, hash)));
    }

    boolean genuine(byte[] hash, AuditKey key) {
        return key.signed(message(entry, hash), signature);
    }

    private static String message(long entry, byte[] hash) {
        return "anxin audit head\n" + entry + "\n" + HexFormat.of().formatHex(hash);
    }
}
