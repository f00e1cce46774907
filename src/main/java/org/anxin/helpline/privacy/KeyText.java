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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The keys as one line: the keyset of pseudonyms, that of sealing, when each of their keys begins, and the keyset of
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
            KeysetHandle sealing = made(PredefinedAeadParameters.AES256_GCM);
            return new KeyText(
                    pseudonyms,
                    sealing,
                    Map.of(
                            pseudonyms.getPrimary().getId(), now,
                            sealing.getPrimary().getId(), now),
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

    /** A new pseudonym key and a new sealing key, which begin in an hour: no replica meets a key it has not read. */
    KeyText rotated(Instant now) {
        try {
            KeysetHandle next = made(PredefinedPrfParameters.HMAC_SHA256_PRF);
            Map<Integer, Instant> all = new TreeMap<>(begins);
            KeysetHandle grown = with(pseudonyms, next);
            all.put(newest(grown), now.plus(SPREAD));
            KeysetHandle seals = with(primary(sealing, sealing(now)), made(PredefinedAeadParameters.AES256_GCM));
            all.put(newest(seals), now.plus(SPREAD));
            return new KeyText(grown, seals, Map.copyOf(all), digests);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not rotate the keys", e);
        }
    }

    /** Without the pseudonym keys of epochs that are over and that nobody needs. */
    KeyText without(Set<Integer> epochs) {
        try {
            Map<Integer, Instant> left = new TreeMap<>(begins);
            left.keySet().removeAll(epochs);
            return new KeyText(without(pseudonyms, epochs), sealing, Map.copyOf(left), digests);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not drop keys", e);
        }
    }

    /**
     * Sealing keys that one after them has replaced, for so long that every replica knows it; none while the one in use
     * is that young.
     */
    Set<Integer> replaced(Instant now) {
        Instant since = now.minus(SPREAD);
        int current = sealing(now);
        if (begins.getOrDefault(current, Instant.EPOCH).isAfter(since)) {
            return Set.of();
        }
        return IntStream.range(0, sealing.size())
                .mapToObj(i -> sealing.getAt(i).getId())
                .filter(id -> id != current)
                .filter(id -> !begins.getOrDefault(id, Instant.EPOCH).isAfter(now))
                .collect(Collectors.toUnmodifiableSet());
    }

    KeyText withoutSealing(Set<Integer> keys) {
        try {
            Map<Integer, Instant> left = new TreeMap<>(begins);
            left.keySet().removeAll(keys);
            return new KeyText(pseudonyms, without(sealing, keys), Map.copyOf(left), digests);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not drop keys", e);
        }
    }

    /** Which sealing key is in use. One without a beginning is so when the keyset says it is the primary one. */
    private int sealing(Instant now) {
        int current = sealing.getPrimary().getId();
        Instant latest = begins.getOrDefault(current, Instant.EPOCH);
        for (int i = 0; i < sealing.size(); i++) {
            Instant begin = begins.get(sealing.getAt(i).getId());
            if (begin != null && !begin.isAfter(now) && begin.isAfter(latest)) {
                current = sealing.getAt(i).getId();
                latest = begin;
            }
        }
        return current;
    }

    /** Each sealing key that has a beginning, as one that seals and opens what any of them sealed. */
    List<SealingKey> sealingKeys() throws GeneralSecurityException {
        List<SealingKey> keys = new ArrayList<>();
        int primary = sealing.getPrimary().getId();
        for (int i = 0; i < sealing.size(); i++) {
            int id = sealing.getAt(i).getId();
            Instant begin = begins.get(id);
            if (begin != null || id == primary) {
                keys.add(new SealingKey(
                        id,
                        begin == null ? Instant.EPOCH : begin,
                        primary(sealing, id).getPrimitive(RegistryConfiguration.get(), Aead.class)));
            }
        }
        return keys;
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

    private static KeysetHandle without(KeysetHandle all, Set<Integer> gone) throws GeneralSecurityException {
        KeysetHandle.Builder kept = KeysetHandle.newBuilder(all);
        for (int i = kept.size() - 1; i >= 0; i--) {
            if (gone.contains(all.getAt(i).getId())) {
                kept.deleteAt(i);
            }
        }
        if (gone.contains(all.getPrimary().getId())) {
            kept.getAt(kept.size() - 1).makePrimary();
        }
        return kept.build();
    }

    private static KeysetHandle primary(KeysetHandle all, int id) throws GeneralSecurityException {
        KeysetHandle.Builder changed = KeysetHandle.newBuilder(all);
        for (int i = 0; i < all.size(); i++) {
            if (all.getAt(i).getId() == id) {
                changed.getAt(i).makePrimary();
            }
        }
        return changed.build();
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
