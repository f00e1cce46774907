package org.anxin.helpline.channel.wechat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.channel.ProviderHttp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The token that calls to WeChat need. It is asked for as a stable token: WeChat itself gives every replica the same
 * one until it ends, so that no replica takes it from another and nothing secret has to be shared.
 */
final class AccessToken {

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final WechatSettings settings;
    private final ProviderHttp http;
    private final Clock clock;

    private @Nullable String token;
    private Instant until = Instant.EPOCH;

    AccessToken(WechatSettings settings, ProviderHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** @return empty when WeChat gives none */
    synchronized Optional<String> get() {
        if (token == null || !clock.instant().isBefore(until)) {
            fetch(false);
        }
        return Optional.ofNullable(token);
    }

    /** WeChat refused this token: look what the current one is, and have it made anew only if it is this very one. */
    synchronized void refused(String bad) {
        if (bad.equals(token)) {
            fetch(false);
            if (bad.equals(token)) {
                fetch(true);
            }
        }
    }

    private void fetch(boolean anew) {
        token = null;
        Map<String, Object> body = Map.of(
                "grant_type",
                "client_credential",
                "appid",
                String.valueOf(settings.appId()),
                "secret",
                String.valueOf(settings.appSecret()),
                "force_refresh",
                anew);
        if (http.postJson(URI.create(settings.apiBaseUrl() + "/cgi-bin/stable_token"), body, Map.of())
                instanceof ProviderHttp.Answered answer) {
            JsonNode json = answer.json();
            String given = json.path("access_token").asString("");
            if (!given.isEmpty()) {
                token = given;
                until = clock.instant()
                        .plusSeconds(json.path("expires_in").asLong(0))
                        .minus(EARLY);
            }
        }
    }
}
