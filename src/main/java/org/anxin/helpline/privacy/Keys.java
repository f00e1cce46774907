package org.anxin.helpline.privacy;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The installation's keys: one per epoch that turns addresses into pseudonyms, a set that seals addresses and words,
 * and one for digests.
 *
 * @param epochs the oldest first
 * @param seals the oldest first
 */
record Keys(List<Epoch> epochs, List<SealingKey> seals, Prf digests) {

    private static final int DIGEST_BYTES = 32;

    /** A time in which everybody is known by the digests of one key. */
    record Epoch(int id, Instant begins, Prf key) {}

    static String fresh() {
        return KeyText.fresh(Instant.EPOCH).written();
    }

    /** @throws IllegalArgumentException when the text is not what the command {@code keyset} prints */
    static Keys parse(String text) {
        KeyText keys = KeyText.parse(text);
        try {
            PrfSet pseudonyms = keys.pseudonyms().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            PrfSet digests = keys.digests().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            return new Keys(
                    pseudonyms.getPrfs().entrySet().stream()
                            .map(key -> new Epoch(
                                    key.getKey(),
                                    keys.begins().getOrDefault(key.getKey(), Instant.EPOCH),
                                    key.getValue()))
                            .sorted(Comparator.comparing(Epoch::begins))
                            .toList(),
                    keys.sealingKeys().stream()
                            .sorted(Comparator.comparing(SealingKey::begins))
                            .toList(),
                    digests.getPrfs().get(digests.getPrimaryId()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The keyset cannot be read");
        }
    }

    /** A keyed digest, 32 bytes: the same text gives the same digest, and nobody without the keys can tell which. */
    byte[] digest(String text) {
        return digest(digests, text);
    }

    /** The epoch of that time; the first one, should it be earlier than all. */
    Epoch epoch(Instant now) {
        return epochs.stream()
                .filter(epoch -> !epoch.begins.isAfter(now))
                .reduce((earlier, later) -> later)
                .orElse(epochs.getFirst());
    }

    /**
     * What seals at that time, and opens whatever the keyset ever sealed; the first one, should it be earlier than all.
     */
    SealingKey seal(Instant now) {
        return seals.stream()
                .filter(key -> !key.begins().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElse(seals.getFirst());
    }

    /** By which names she was known in epochs before this one, the newest first. */
    List<Pseudonym> former(String identity, Epoch current) {
        return epochs.stream()
                .filter(epoch -> epoch.begins.isBefore(current.begins))
                .sorted(Comparator.comparing(Epoch::begins).reversed())
                .map(epoch -> pseudonym(identity, epoch))
                .toList();
    }

    Pseudonym pseudonym(String identity, Epoch epoch) {
        return new Pseudonym(HexFormat.of().formatHex(digest(epoch.key, identity)));
    }

    private static byte[] digest(Prf key, String text) {
        try {
            return key.compute(text.getBytes(StandardCharsets.UTF_8), DIGEST_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not make a digest", e);
        }
    }

    @Override
    public String toString() {
        return "Keys[hidden]";
    }
}
