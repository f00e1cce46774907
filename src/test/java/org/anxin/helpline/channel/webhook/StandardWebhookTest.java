package org.anxin.helpline.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector of the specification's own tests. */
class StandardWebhookTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_published_signature_passes_and_is_what_we_sign_with() {
        StandardWebhook webhook = at(1_614_265_330);
        assertThat(webhook.passes(ID, TIME, SIGNATURE, BODY)).isTrue();
        assertThat(webhook.headers(ID, BODY)).containsEntry("webhook-signature", SIGNATURE);
    }

    @Test
    void one_of_several_signatures_and_one_of_several_secrets_is_enough() {
        String several = "v1,AAAA v1a,BBBB " + SIGNATURE;
        assertThat(at(1_614_265_330).passes(ID, TIME, several, BODY)).isTrue();
        var rotating =
                new StandardWebhook(List.of("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", SECRET), clock(1_614_265_330));
        assertThat(rotating.passes(ID, TIME, SIGNATURE, BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1_614_265_330 - 301, 1_614_265_330 + 301})
    void what_is_older_or_newer_than_five_minutes_does_not_pass(long now) {
        assertThat(at(now).passes(ID, TIME, SIGNATURE, BODY)).isFalse();
    }

    @Test
    void nothing_else_passes() {
        StandardWebhook webhook = at(1_614_265_330);
        assertThat(webhook.passes(null, TIME, SIGNATURE, BODY)).isFalse();
        assertThat(webhook.passes(ID, null, SIGNATURE, BODY)).isFalse();
        assertThat(webhook.passes(ID, TIME, null, BODY)).isFalse();
        assertThat(webhook.passes(ID, TIME, "", BODY)).isFalse();
        assertThat(webhook.passes(ID + "x", TIME, SIGNATURE, BODY)).isFalse();
        assertThat(webhook.passes("a.b", TIME, SIGNATURE, BODY)).isFalse();
        assertThat(webhook.passes(ID, "soon", SIGNATURE, BODY)).isFalse();
        assertThat(webhook.passes(ID, TIME, SIGNATURE, "{}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static StandardWebhook at(long second) {
        return new StandardWebhook(List.of(SECRET), clock(second));
    }

    private static Clock clock(long second) {
        return Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC);
    }
}
