package org.anxin.helpline.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anxin.helpline.Tables;
import org.anxin.helpline.channel.StubbedProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand requests that nobody honest sends, to every open door. */
class WebhookFuzzIT extends StubbedProvider {

    private static final int REQUESTS = 10_000;
    private static final int AT_A_TIME = 8;
    private static final List<String> TABLES = List.of("inbox", "outbox", "conversation", "report", "address_vault");
    private static final List<String> DOORS = List.of(
            TwilioCall.MESSAGES,
            "/webhooks/twilio/status/1",
            "/webhooks/twilio/status/99999999999999999999",
            "/webhooks/twilio/whatsapp/messages",
            "/webhooks/twilio/whatsapp/status/1",
            "/webhooks/wechat/events",
            "/webhooks/wechat/events?signature=x&timestamp=1&nonce=2",
            "/webhooks/wechat/events?encrypt_type=aes&msg_signature=x&timestamp=99999999999&nonce=2",
            "/webhooks/telegram/updates",
            "/webhooks/sms/a-guess/messages",
            "/webhooks/sms/a-guess/status",
            "/webhooks/webhook/events",
            "/webhooks/nobody",
            "/simulator/messages");
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "application/json",
            "text/xml",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded; charset=no-such",
            "nonsense",
            "application/octet-stream");
    private static final String ENTITIES = """
            <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;&x;">]>
            <xml><FromUserName>&y;</FromUserName><Content>&y;</Content></xml>""";

    private final Tables tables;

    WebhookFuzzIT(@Autowired JdbcClient jdbc) {
        this.tables = new Tables(jdbc);
    }

    @Test
    void none_breaks_the_house_and_nothing_is_stored() throws Exception {
        Map<String, Long> before = counts();
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        Map<String, Integer> broken = new ConcurrentHashMap<>();
        try (HttpClient http = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<?>> sent = IntStream.range(0, REQUESTS)
                    .<Future<?>>mapToObj(n -> threads.submit(() -> {
                        Random random = new Random(n);
                        HttpRequest request = request(random);
                        int status = status(http, request);
                        answers.merge(status, 1, Integer::sum);
                        if (status >= 500 || status == 200) {
                            broken.merge(
                                    status + " seed " + n + " " + request.uri().getPath(), 1, Integer::sum);
                        }
                    }))
                    .collect(Collectors.toList());
            for (Future<?> one : sent) {
                one.get();
            }
        }
        assertThat(broken).isEmpty();
        assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REQUESTS);
        // Fewer where something was forgotten beside it, in time.
        counts().forEach((table, rows) -> assertThat(rows).as(table).isLessThanOrEqualTo(before.get(table)));
    }

    private HttpRequest request(Random random) {
        String door = DOORS.get(random.nextInt(DOORS.size()));
        String type = TYPES.get(random.nextInt(TYPES.size()));
        byte[] body = body(random);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + door))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (random.nextBoolean()) {
            String signature = signature(random);
            Stream.of("X-Twilio-Signature", "X-Telegram-Bot-Api-Secret-Token", "webhook-signature")
                    .forEach(header -> request.header(header, signature));
            request.header("webhook-id", "msg_1").header("webhook-timestamp", "1764144000");
        }
        return request.build();
    }

    /** Random, or right for another body, or as long as a header may be. */
    private static String signature(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> "x".repeat(1 + random.nextInt(4_000));
            case 1 -> TwilioCall.signature(TwilioCall.TOKEN, TwilioCall.PUBLIC_URL + TwilioCall.MESSAGES, Map.of());
            default -> java.util.Base64.getEncoder().encodeToString(bytes(random, 20));
        };
    }

    private static byte[] body(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> bytes(random, random.nextInt(3_000));
            case 1 -> bytes(random, 70_000 + random.nextInt(60_000));
            case 2 -> "[".repeat(1 + random.nextInt(20_000)).getBytes(StandardCharsets.UTF_8);
            case 3 -> ENTITIES.getBytes(StandardCharsets.UTF_8);
            case 4 -> "{\"from\": {\"a\": []}, \"text\": 7, \"id\": [true]}".getBytes(StandardCharsets.UTF_8);
            case 5 ->
                "{\"from\": \"%s\", \"text\": \"你好\"}"
                        .formatted("9".repeat(50 + random.nextInt(500)))
                        .getBytes(StandardCharsets.UTF_8);
            case 6 ->
                Stream.generate(() -> "a%" + random.nextInt(99) + "=%zz")
                        .limit(random.nextInt(500))
                        .collect(Collectors.joining("&"))
                        .getBytes(StandardCharsets.UTF_8);
            default ->
                TwilioCall.encoded(new TreeMap<>(TwilioCall.message("+8613987650123", "SM" + random.nextInt(), "你好")))
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static int status(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException closedBecauseTooLarge) {
            return 413;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Long> counts() {
        return TABLES.stream().collect(Collectors.toMap(table -> table, tables::count));
    }
}
