package org.anxin.helpline.channel.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.anxin.helpline.channel.Secrets;
import org.jspecify.annotations.Nullable;

/** WeChat's signature: SHA-1 over the token and what it signs, sorted. Old requests do not pass. */
final class WechatSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final List<String> tokens;
    private final Clock clock;

    WechatSignature(List<String> tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param more what else is signed: the encrypted text in safe mode */
    boolean passes(@Nullable String signature, @Nullable String timestamp, @Nullable String nonce, String... more) {
        if (signature == null || timestamp == null || nonce == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        boolean passes = false;
        for (String token : tokens) {
            passes |= Secrets.same(of(token, timestamp, nonce, more), signature);
        }
        return passes;
    }

    /** With the token in use. */
    String sign(String timestamp, String nonce, String... more) {
        return of(tokens.getFirst(), timestamp, nonce, more);
    }

    private static String of(String token, String timestamp, String nonce, String... more) {
        List<String> parts = new ArrayList<>(List.of(more));
        parts.addAll(List.of(token, timestamp, nonce));
        parts.sort(null);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(String.join("", parts).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
