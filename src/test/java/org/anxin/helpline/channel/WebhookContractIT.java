package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.WithEveryChannel;
import org.anxin.helpline.channel.webhook.SignedEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebhookContractIT extends HttpContract {

    private static final String PATH = "/webhooks/webhook/events";

    @Override
    String channel() {
        return "webhook";
    }

    @Override
    String somebody() {
        return "visitor-%08d".formatted(farNumber());
    }

    @Override
    HttpResponse<String> says(String her, String id, String text) {
        return posted(event(her, id, text), WithEveryChannel.WEBHOOK_SECRET);
    }

    @Override
    HttpResponse<String> forged(String her, String id, String text) {
        return posted(event(her, id, text), "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    }

    @Override
    HttpResponse<String> unsigned(String her, String id, String text) {
        return Posting.post(port, PATH, "application/json", event(her, id, text), Map.of());
    }

    @Override
    Optional<HttpResponse<String>> replayed(String her, String id, String text) {
        String body = event(her, id, text);
        Instant before = Instant.now().minus(Duration.ofHours(1));
        return Optional.of(Posting.post(
                port,
                PATH,
                "application/json",
                body,
                SignedEvent.headers(WithEveryChannel.WEBHOOK_SECRET, "msg_" + number(), before, body)));
    }

    @Override
    HttpResponse<String> saysMore(String her, String id, String text) {
        String body = event(her, id, text).replaceFirst("\\{", "{\"of_tomorrow\": {\"deep\": [1]}, ");
        return posted(body, WithEveryChannel.WEBHOOK_SECRET);
    }

    @Override
    Optional<HttpResponse<String>> showsPicture(String her, String id) {
        return Optional.of(posted(
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "type", "message.received", "data", Map.of("id", id, "from", her, "attachments", 1))),
                WithEveryChannel.WEBHOOK_SECRET));
    }

    @Override
    Optional<HttpResponse<String>> reports(String her, long message, String providerId, boolean arrived) {
        String status = arrived ? "delivered" : "sent";
        return Optional.of(posted(
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "type",
                                "message.status",
                                "data",
                                Map.of("message", Long.toString(message), "status", status))),
                WithEveryChannel.WEBHOOK_SECRET));
    }

    @Override
    String takesAt() {
        return "/front";
    }

    @Override
    HttpResponse<String> raw(String body) {
        return posted(body, WithEveryChannel.WEBHOOK_SECRET);
    }

    @Override
    void refusesAsOptedOut() {
        PROVIDER.stubFor(post(urlPathEqualTo("/front")).willReturn(aResponse().withStatus(410)));
    }

    @Test
    void the_answer_has_the_messages_with_their_buttons() {
        var answer = JsonMapper.shared().readTree(says(somebody(), id(), "你好").body());
        assertThat(answer.at("/messages/0/buttons/0/label").asString()).isEqualTo("现在有危险");
        assertThat(answer.at("/messages/0/buttons/0/payload").asString()).matches("menu:.*:1");
        assertThat(answer.at("/messages/0/text").asString()).doesNotContain("1 现在有危险");
    }

    private HttpResponse<String> posted(String body, String secret) {
        Map<String, String> headers =
                new HashMap<>(SignedEvent.headers(secret, "msg_" + number(), Instant.now(), body));
        return Posting.post(port, PATH, "application/json", body, headers);
    }

    private static String event(String her, String id, String text) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type",
                        "message.received",
                        "timestamp",
                        "2026-11-26T12:00:00Z",
                        "data",
                        Map.of("id", id, "from", her, "text", text)));
    }
}
