package org.anxin.helpline.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The installation's keys: one set that turns addresses into pseudonyms, one that seals addresses and words. Written as
 * two Tink keysets, each in base64, with a dot between.
 */
record Keys(PrfSet pseudonyms, Aead aead) {

    private static final int DIGEST_BYTES = 32;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static String fresh() {
        try {
            return written(PredefinedPrfParameters.HMAC_SHA256_PRF) + "."
                    + written(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make keys", e);
        }
    }

    /** @throws IllegalArgumentException when the text is not what {@link #fresh()} writes */
    static Keys parse(String text) {
        String[] parts = text.strip().split("\\.");
        if (parts.length != 2) {
            throw new IllegalArgumentException("A keyset has two parts with a dot between");
        }
        try {
            return new Keys(
                    read(parts[0]).getPrimitive(RegistryConfiguration.get(), PrfSet.class),
                    read(parts[1]).getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The keyset cannot be read");
        }
    }

    /** A keyed digest, 32 bytes: the same text gives the same digest, and nobody without the keys can tell which. */
    byte[] digest(String text) {
        try {
            return pseudonyms.computePrimary(text.getBytes(StandardCharsets.UTF_8), DIGEST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a digest", e);
        }
    }

    private static String written(Parameters parameters) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters, RegistryConfiguration.get()),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(json.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8));
    }

    private static KeysetHandle read(String part) throws GeneralSecurityException {
        String json = new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    @Override
    public String toString() {
        return "Keys[hidden]";
    }
}
