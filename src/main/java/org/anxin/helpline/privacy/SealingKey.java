package org.anxin.helpline.privacy;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A key of the keyset that seals from its beginning on. What it sealed begins with a 1 and its id.
 *
 * @param aead seals with this key, opens what any key of the keyset sealed
 */
record SealingKey(int id, Instant begins, Aead aead) {

    private static final byte MARK = 1;

    static byte[] prefix(int id) {
        return ByteBuffer.allocate(1 + Integer.BYTES).put(MARK).putInt(id).array();
    }
}
