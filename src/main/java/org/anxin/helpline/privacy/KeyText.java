package org.anxin.helpline.privacy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The keys as one line: the keyset of pseudonyms, that of sealing, when each pseudonym key begins, and the keyset of
 * digests, in base64 with dots between.
 */
record KeyText(KeysetHandle pseudonyms, KeysetHandle sealing, Map<Integer, Instant> begins, KeysetHandle digests) {

    /** Every replica has read a new key by then. */
    private static final Duration SPREAD = Duration.ofHours(1);

    private static final int PARTS = 4;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static KeyText fresh(Instant now) {
        try {
            KeysetHandle pseudonyms = made(PredefinedPrfParameters.HMAC_SHA256_PRF);
            return new KeyText(
                    pseudonyms,
                    made(PredefinedAeadParameters.AES256_GCM),
                    Map.of(pseudonyms.getPrimary().getId(), now),
                    made(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make keys", e);
        }
    }

    /** @throws IllegalArgumentException when the text is not what {@link #written()} gives */
    static KeyText parse(String text) {
        String[] parts = text.strip().split("\\.");
        if (parts.length != 2 && parts.length != PARTS) {
            throw new IllegalArgumentException("A keyset has four parts with dots between");
        }
        try {
            KeysetHandle pseudonyms = read(parts[0]);
            // Two parts are of the first version: one key for pseudonyms and digests, without a beginning.
            return parts.length == 2
                    ? new KeyText(
                            pseudonyms,
                            read(parts[1]),
                            Map.of(pseudonyms.getPrimary().getId(), Instant.EPOCH),
                            pseudonyms)
                    : new KeyText(pseudonyms, read(parts[1]), beginnings(parts[2]), read(parts[3]));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("The keyset cannot be read");
        }
    }

    /**
     * A new pseudonym key that begins in an hour, a new sealing key, and the sealing key before it in use: no replica
     * meets a key it has not read.
     */
    KeyText rotated(Instant now) {
        try {
            KeysetHandle next = made(PredefinedPrfParameters.HMAC_SHA256_PRF);
            Map<Integer, Instant> all = new TreeMap<>(begins);
            KeysetHandle grown = with(pseudonyms, next);
            all.put(newest(grown), now.plus(SPREAD));
            KeysetHandle.Builder seals = KeysetHandle.newBuilder(sealing);
            seals.getAt(seals.size() - 1).makePrimary();
            seals.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId());
            return new KeyText(grown, seals.build(), Map.copyOf(all), digests);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not rotate the keys", e);
        }
    }

    /** Without the pseudonym keys of epochs that are over and that nobody needs. */
    KeyText without(Set<Integer> epochs) {
        try {
            KeysetHandle.Builder kept = KeysetHandle.newBuilder();
            for (int i = 0; i < pseudonyms.size(); i++) {
                var entry = pseudonyms.getAt(i);
                if (!epochs.contains(entry.getId())) {
                    var copy = KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId());
                    kept.addEntry(i == pseudonyms.size() - 1 ? copy.makePrimary() : copy);
                }
            }
            Map<Integer, Instant> left = new TreeMap<>(begins);
            left.keySet().removeAll(epochs);
            return new KeyText(kept.build(), sealing, Map.copyOf(left), digests);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not drop keys", e);
        }
    }

    String written() {
        try {
            return written(pseudonyms) + "." + written(sealing) + "."
                    + base64(begins.entrySet().stream()
                            .map(begin ->
                                    begin.getKey() + ":" + begin.getValue().getEpochSecond())
                            .collect(Collectors.joining(",")))
                    + "." + written(digests);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not write the keys", e);
        }
    }

    private static KeysetHandle with(KeysetHandle all, KeysetHandle one) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(all)
                .addEntry(KeysetHandle.importKey(one.getPrimary().getKey())
                        .withFixedId(one.getPrimary().getId()))
                .build();
    }

    private static int newest(KeysetHandle keys) {
        return keys.getAt(keys.size() - 1).getId();
    }

    private static KeysetHandle made(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
    }

    private static Map<Integer, Instant> beginnings(String part) {
        Map<Integer, Instant> begins = new TreeMap<>();
        for (String begin : new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8).split(",")) {
            String[] pair = begin.split(":");
            begins.put(Integer.parseInt(pair[0]), Instant.ofEpochSecond(Long.parseLong(pair[1])));
        }
        return Map.copyOf(begins);
    }

    private static String written(KeysetHandle keys) throws GeneralSecurityException {
        return base64(TinkJsonProtoKeysetFormat.serializeKeyset(
                        keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                .replaceAll("\\s", ""));
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeysetHandle read(String part) throws GeneralSecurityException {
        String json = new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8);
        return TinkJsonProtoKeysetFormat.parseKeyset(json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    @Override
    public String toString() {
        return "KeyText[hidden]";
    }
}
