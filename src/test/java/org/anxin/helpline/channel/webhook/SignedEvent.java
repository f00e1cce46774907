package org.anxin.helpline.channel.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Signs as a front does. */
public final class SignedEvent {

    private SignedEvent() {}

    public static Map<String, String> headers(String secret, String id, Instant now, String body) {
        return new StandardWebhook(List.of(secret), Clock.fixed(now, ZoneOffset.UTC))
                .headers(id, body.getBytes(StandardCharsets.UTF_8));
    }
}
