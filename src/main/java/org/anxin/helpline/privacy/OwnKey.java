package org.anxin.helpline.privacy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/** A key and its name. What it seals begins with a mark and that name, so that a key which came later is not tried. */
final class OwnKey implements Sealer {

    /** What the keyset seals begins with 1. */
    private static final byte MARK = 2;

    private static final int NAME_BYTES = 4;
    private static final int KEY_BYTES = 32;

    private final byte[] name;
    private final Sealer sealer;

    /** @param bytes as {@link #fresh} made them */
    OwnKey(byte[] bytes) throws GeneralSecurityException {
        name = Arrays.copyOf(bytes, NAME_BYTES);
        sealer = new TinkSealer(new AesGcmJce(Arrays.copyOfRange(bytes, NAME_BYTES, bytes.length)));
    }

    static byte[] fresh(SecureRandom random) {
        byte[] bytes = new byte[NAME_BYTES + KEY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Whether a key of this kind sealed it, and not the keyset. */
    static boolean sealed(byte[] words) {
        return words.length > 0 && words[0] == MARK;
    }

    /** Whether it was this very key. */
    boolean made(byte[] words) {
        return sealed(words)
                && words.length > NAME_BYTES
                && Arrays.equals(words, 1, 1 + NAME_BYTES, name, 0, NAME_BYTES);
    }

    @Override
    public byte[] seal(String text, String binding) {
        byte[] words = sealer.seal(text, binding);
        return ByteBuffer.allocate(1 + NAME_BYTES + words.length)
                .put(MARK)
                .put(name)
                .put(words)
                .array();
    }

    @Override
    public String open(byte[] sealed, String binding) {
        return sealer.open(Arrays.copyOfRange(sealed, 1 + NAME_BYTES, sealed.length), binding);
    }
}
