package org.anxin.helpline.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals with AES-GCM; the binding is the associated data. */
final class TinkSealer implements Sealer {

    private final Aead aead;

    TinkSealer(Aead aead) {
        this.aead = aead;
    }

    @Override
    public byte[] seal(String text, String binding) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), binding.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal for " + binding, e);
        }
    }

    @Override
    public String open(byte[] sealed, String binding) {
        try {
            return new String(aead.decrypt(sealed, binding.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "What is sealed for " + binding + " was altered, moved or sealed with a lost key", e);
        }
    }
}
