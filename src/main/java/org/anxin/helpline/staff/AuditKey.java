package org.anxin.helpline.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Signs how far the audit trail reaches, with Ed25519. Written as the private key, a dot and the public key, each in
 * base64; older keys may follow after spaces, so that what they signed still holds.
 */
record AuditKey(PrivateKey signing, List<PublicKey> verifying) {

    private static final String ALGORITHM = "Ed25519";

    AuditKey {
        verifying = List.copyOf(verifying);
    }

    static String fresh() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
            return base64.encodeToString(pair.getPrivate().getEncoded()) + "."
                    + base64.encodeToString(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make keys", e);
        }
    }

    /** @throws IllegalArgumentException when the text is not what {@link #fresh()} writes; it is not repeated */
    static AuditKey parse(String text) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            String[] pairs = text.strip().split("\\s+");
            List<PublicKey> verifying = new ArrayList<>();
            for (String pair : pairs) {
                verifying.add(keys.generatePublic(new X509EncodedKeySpec(half(pair, 1))));
            }
            return new AuditKey(keys.generatePrivate(new PKCS8EncodedKeySpec(half(pairs[0], 0))), verifying);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key cannot be read");
        }
    }

    private static byte[] half(String pair, int which) {
        String[] halves = pair.split("\\.");
        if (halves.length != 2) {
            throw new IllegalArgumentException("A key has two halves with a dot between");
        }
        return Base64.getDecoder().decode(halves[which]);
    }

    byte[] sign(String message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(signing);
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not sign", e);
        }
    }

    boolean signed(String message, byte[] signature) {
        return verifying.stream().anyMatch(key -> signed(key, message, signature));
    }

    private static boolean signed(PublicKey key, String message, byte[] signature) {
        try {
            Signature verification = Signature.getInstance(ALGORITHM);
            verification.initVerify(key);
            verification.update(message.getBytes(StandardCharsets.UTF_8));
            return verification.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "AuditKey[hidden]";
    }
}
