package org.anxin.helpline.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Compares and signs without telling by the time it takes how close a guess came. */
public final class Secrets {

    private Secrets() {}

    public static boolean same(String expected, @Nullable String given) {
        return given != null && MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    /** Every secret is compared: the time taken does not tell which one fits. */
    public static boolean anySame(List<String> expected, @Nullable String given) {
        boolean same = false;
        for (String secret : expected) {
            same |= same(secret, given);
        }
        return same;
    }

    public static byte[] hmacSha256(byte[] key, byte[] signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
