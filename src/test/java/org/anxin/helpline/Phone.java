package org.anxin.helpline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A phone of the simulator, as a test holds it. */
public final class Phone {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String number;

    public Phone(int port) {
        this(
                port,
                "+86139" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000)));
    }

    public Phone(int port, String number) {
        this.port = port;
        this.number = number;
    }

    public String number() {
        return number;
    }

    /** Texts and gives back the replies, joined by a line. */
    public String text(String text) {
        String answer = request(HttpRequest.newBuilder(uri("/simulator/messages"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("from", number, "text", text)))));
        return String.join("\n", texts(JSON.readTree(answer).get("replies")));
    }

    /** A whole tip-off without danger, up to and with the receipt. */
    public String report(String signs) {
        List<String> texts = tipOff(signs);
        texts.subList(0, texts.size() - 1).forEach(this::text);
        return text(texts.getLast());
    }

    /** What somebody writes who reports, from the greeting to the receipt. */
    public static List<String> tipOff(String signs) {
        return List.of("你好", "3", "没有", signs, "昨天", "北京路", "三个人", "没有", "亲眼看到", "不会", "还没有", "可以", "随时", "发送");
    }

    /** Everything said on this phone, oldest first. */
    public List<String> thread() {
        String from = number.replace("+", "%2B");
        return texts(JSON.readTree(request(HttpRequest.newBuilder(uri("/simulator/thread?from=" + from))))
                .get("messages"));
    }

    private static List<String> texts(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .map(message -> message.get("text").asString())
                .toList();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String request(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
