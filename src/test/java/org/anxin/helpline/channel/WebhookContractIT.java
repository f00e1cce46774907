package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.WithEveryChannel;
import org.anxin.helpline.channel.webhook.SignedEvent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
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
    Optional<HttpResponse<String>> leaves(String her, String id) {
        return Optional.of(posted(
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "type",
                                "message.received",
                                "data",
                                Map.of("id", id, "from", her, "preference", "opted-out"))),
                WithEveryChannel.WEBHOOK_SECRET));
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
        return Optional.of(posted(
                status(Long.toString(message), arrived ? "delivered" : "sent"), WithEveryChannel.WEBHOOK_SECRET));
    }

    @Override
    String takesAt() {
        return "/front";
    }

    @Override
    String type() {
        return "application/json";
    }

    @Override
    HttpResponse<String> raw(String type, String body) {
        return posted(type, body, WithEveryChannel.WEBHOOK_SECRET);
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

    @Test
    void what_the_description_says_is_what_is_taken_and_answered() {
        String event = event(somebody(), id(), "你好");
        Outgoing.described("MessageReceived").admits(event);
        JsonNode messages = JsonMapper.shared()
                .readTree(posted(event, WithEveryChannel.WEBHOOK_SECRET).body())
                .path("messages");
        assertThat(messages).isNotEmpty();
        messages.forEach(message -> Outgoing.described("Message").admits(message.toString()));
        for (String status : List.of("sent", "delivered", "read", "failed")) {
            String report = status(messages.path(0).path("id").asString(), status);
            Outgoing.described("MessageStatus").admits(report);
            assertThat(posted(report, WithEveryChannel.WEBHOOK_SECRET).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_the_description_does_not_allow_is_refused_by_its_name() {
        String nameless = event("", id(), "你好");
        String unknown = status("1", "eaten");
        assertThat(posted(nameless, WithEveryChannel.WEBHOOK_SECRET)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("data.from");
        });
        assertThat(posted(unknown, WithEveryChannel.WEBHOOK_SECRET)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("data.status");
        });
    }

    private HttpResponse<String> posted(String body, String secret) {
        return posted(type(), body, secret);
    }

    private HttpResponse<String> posted(String type, String body, String secret) {
        return Posting.post(
                port, PATH, type, body, SignedEvent.headers(secret, "msg_" + number(), Instant.now(), body));
    }

    private static String status(String message, String status) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("type", "message.status", "data", Map.of("message", message, "status", status)));
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
