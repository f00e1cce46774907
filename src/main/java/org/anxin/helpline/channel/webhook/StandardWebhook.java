package org.anxin.helpline.channel.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.channel.Secrets;
import org.jspecify.annotations.Nullable;

/** Signs and checks as Standard Webhooks 1.0 says: HMAC-SHA256 over id, time and the raw body. */
final class StandardWebhook {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int LONGEST_ID = 100;

    private final List<byte[]> keys;
    private final Clock clock;

    /** @param secrets the first one signs, each of them may have signed */
    StandardWebhook(List<String> secrets, Clock clock) {
        this.keys = secrets.stream()
                .map(secret -> Base64.getDecoder().decode(secret.substring(PREFIX.length())))
                .toList();
        this.clock = clock;
    }

    boolean passes(HttpServletRequest request, byte[] body) {
        return passes(request.getHeader(ID), request.getHeader(TIMESTAMP), request.getHeader(SIGNATURE), body);
    }

    boolean passes(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || id.contains(".")) {
            return false;
        }
        if (timestamp == null || !timestamp.matches("\\d{1,12}") || signatures == null) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        if (age.abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        boolean passes = false;
        for (byte[] key : keys) {
            String expected = signature(key, id, timestamp, body);
            for (String given : signatures.split(" ")) {
                passes |= Secrets.same(expected, given);
            }
        }
        return passes;
    }

    /** @param id stays the same when a message is posted again */
    Map<String, String> headers(String id, byte[] body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ID, id);
        headers.put(TIMESTAMP, timestamp);
        headers.put(SIGNATURE, signature(keys.getFirst(), id, timestamp, body));
        return headers;
    }

    private static String signature(byte[] key, String id, String timestamp, byte[] body) {
        byte[] before = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] signed = new byte[before.length + body.length];
        System.arraycopy(before, 0, signed, 0, before.length);
        System.arraycopy(body, 0, signed, before.length, body.length);
        return VERSION + Base64.getEncoder().encodeToString(Secrets.hmacSha256(key, signed));
    }
}
