package org.anxin.helpline.dialog.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Six letters that change when the words a translator worked from change. Other ways to say a choice do not count. */
public final class Fingerprint {

    private static final int BYTES = 3;

    private Fingerprint() {}

    public static String of(Text source) {
        StringBuilder words =
                new StringBuilder(source.message().pattern()).append('\n').append(source.label());
        source.choices()
                .keySet()
                .forEach(choice -> words.append('\n').append(choice).append('=').append(source.label(choice)));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
