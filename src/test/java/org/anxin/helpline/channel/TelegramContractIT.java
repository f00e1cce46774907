package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.WithEveryChannel;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TelegramContractIT extends HttpContract {

    private static final String PATH = "/webhooks/telegram/updates";
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    @Override
    String channel() {
        return "telegram";
    }

    @Override
    String somebody() {
        return "77%08d".formatted(farNumber());
    }

    @Override
    HttpResponse<String> says(String her, String id, String text) {
        return posted(message(her, id, text), WithEveryChannel.TELEGRAM_SECRET);
    }

    @Override
    HttpResponse<String> forged(String her, String id, String text) {
        return posted(message(her, id, text), "another-secret");
    }

    @Override
    HttpResponse<String> unsigned(String her, String id, String text) {
        return Posting.post(
                port,
                PATH,
                "application/json",
                JsonMapper.shared().writeValueAsString(message(her, id, text)),
                Map.of());
    }

    /** Telegram signs no time: what comes again is known by its number. */
    @Override
    Optional<HttpResponse<String>> replayed(String her, String id, String text) {
        return Optional.empty();
    }

    @Override
    HttpResponse<String> saysMore(String her, String id, String text) {
        Map<String, Object> update = new HashMap<>(message(her, id, text));
        update.put("a_field_of_tomorrow", Map.of("deep", List.of(1, 2)));
        return posted(update, WithEveryChannel.TELEGRAM_SECRET);
    }

    @Override
    Optional<HttpResponse<String>> leaves(String her, String id) {
        Map<String, Object> bot = Map.of("id", 123456, "is_bot", true, "first_name", "Anxin");
        Map<String, Object> member = Map.of(
                "chat",
                chat(her),
                "from",
                Map.of("id", Long.parseLong(her), "is_bot", false, "first_name", "A"),
                "date",
                1_700_000_000,
                "old_chat_member",
                Map.of("user", bot, "status", "member"),
                "new_chat_member",
                Map.of("user", bot, "status", "kicked", "until_date", 0));
        return Optional.of(posted(
                Map.of("update_id", Long.parseLong(id), "my_chat_member", member), WithEveryChannel.TELEGRAM_SECRET));
    }

    @Override
    Optional<HttpResponse<String>> showsPicture(String her, String id) {
        Map<String, Object> picture = Map.of(
                "message_id",
                8,
                "date",
                1_700_000_000,
                "chat",
                chat(her),
                "photo",
                List.of(Map.of("file_id", "AgAC", "file_unique_id", "AQAD", "width", 90, "height", 67)));
        return Optional.of(
                posted(Map.of("update_id", Long.parseLong(id), "message", picture), WithEveryChannel.TELEGRAM_SECRET));
    }

    @Override
    Optional<HttpResponse<String>> reports(String her, long message, String providerId, boolean arrived) {
        return Optional.empty();
    }

    @Override
    String takesAt() {
        return "/bot.*/sendMessage";
    }

    @Override
    String type() {
        return "application/json";
    }

    @Override
    HttpResponse<String> raw(String type, String body) {
        return Posting.post(port, PATH, type, body, Map.of(SECRET, WithEveryChannel.TELEGRAM_SECRET));
    }

    @Override
    void refusesAsOptedOut() {
        PROVIDER.stubFor(post(urlPathMatching("/bot.*/sendMessage"))
                .willReturn(aResponse()
                        .withStatus(403)
                        .withBody("{\"ok\":false,\"error_code\":403,"
                                + "\"description\":\"Forbidden: bot was blocked by the user\"}")));
    }

    @Test
    void a_pressed_button_answers_its_menu() {
        String her = somebody();
        says(her, id(), "你好");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> PROVIDER.verify(postRequestedFor(urlPathMatching("/bot.*/sendMessage"))
                        .withRequestBody(matchingJsonPath("$[?(@.chat_id == " + her + ")]"))
                        .withRequestBody(matchingJsonPath("$.reply_markup.inline_keyboard[0][0].callback_data"))));
        var sent = PROVIDER.findAll(postRequestedFor(urlPathMatching("/bot.*/sendMessage"))
                .withRequestBody(matchingJsonPath("$[?(@.chat_id == " + her + ")]")));
        String data = JsonMapper.shared()
                .readTree(sent.getFirst().getBodyAsString())
                .at("/reply_markup/inline_keyboard/2/0/callback_data")
                .asString();
        assertThat(data).matches("menu:.*:3");
        Map<String, Object> update = Map.of(
                "update_id",
                Long.parseLong(id()),
                "callback_query",
                Map.of(
                        "id",
                        "55",
                        "from",
                        Map.of("id", Long.parseLong(her)),
                        "data",
                        data,
                        "message",
                        Map.of("message_id", 7, "chat", chat(her))));
        assertThat(posted(update, WithEveryChannel.TELEGRAM_SECRET).body()).contains("answerCallbackQuery");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> PROVIDER.verify(postRequestedFor(urlPathMatching("/bot.*/sendMessage"))
                        .withRequestBody(matchingJsonPath("$[?(@.chat_id == " + her + ")]"))
                        .withRequestBody(matchingJsonPath("$[?(@.text =~ /.*危险.*/s)]"))));
    }

    @Test
    void a_group_is_not_listened_to() {
        Map<String, Object> update = Map.of(
                "update_id",
                Long.parseLong(id()),
                "message",
                Map.of("message_id", 1, "text", "你好", "chat", Map.of("id", -5, "type", "group")));
        assertThat(posted(update, WithEveryChannel.TELEGRAM_SECRET).body()).isEqualTo("{}");
    }

    private HttpResponse<String> posted(Map<String, Object> update, String secret) {
        return Posting.post(
                port, PATH, "application/json", JsonMapper.shared().writeValueAsString(update), Map.of(SECRET, secret));
    }

    private static Map<String, Object> message(String her, String id, String text) {
        return Map.of(
                "update_id",
                Long.parseLong(id),
                "message",
                Map.of(
                        "message_id",
                        7,
                        "date",
                        1_700_000_000,
                        "text",
                        text,
                        "chat",
                        chat(her),
                        "from",
                        Map.of("id", Long.parseLong(her), "language_code", "zh-hans")));
    }

    private static Map<String, Object> chat(String her) {
        return Map.of("id", Long.parseLong(her), "type", "private");
    }
}
