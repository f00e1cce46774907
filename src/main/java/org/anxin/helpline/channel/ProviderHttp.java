package org.anxin.helpline.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anxin.helpline.conversation.SendResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls a provider once: no redirects, no repeats, and a limit to the whole of it. Tells apart what a sender must know:
 * answered, never left, or nobody knows. Addresses and tokens in an URL reach no log from here.
 */
public final class ProviderHttp {

    private static final JsonMapper JSON = ProviderJson.MAPPER;
    /** How long to stay away. */
    public static final String RETRY_AFTER = "Retry-After";

    private final HttpClient client;
    private final Duration longest;

    /** @param longest wait for the whole answer; after it the outcome counts as unknown */
    public ProviderHttp(Duration connect, Duration longest) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(connect)
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .build();
        this.longest = longest;
    }

    public Answer postJson(URI url, Object body, Map<String, String> headers) {
        return post(url, "application/json; charset=UTF-8", JSON.writeValueAsBytes(body), headers);
    }

    public Answer post(URI url, String type, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return call(request.build());
    }

    public Answer get(URI url) {
        return call(HttpRequest.newBuilder(url).GET().build());
    }

    private Answer call(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> answer = call.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return new Answered(
                    answer.statusCode(),
                    new String(answer.body(), StandardCharsets.UTF_8),
                    pause(answer.headers().firstValue(RETRY_AFTER).orElse("")));
        } catch (ExecutionException e) {
            return neverLeft(e.getCause()) ? new NeverLeft() : new NoAnswer();
        } catch (TimeoutException e) {
            call.cancel(true);
            return new NoAnswer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoAnswer();
        }
    }

    private static boolean neverLeft(Throwable problem) {
        return problem instanceof ConnectException
                || problem instanceof HttpConnectTimeoutException
                || problem instanceof UnresolvedAddressException
                || problem instanceof IOException && problem.getCause() instanceof ConnectException;
    }

    /** Seconds; a date is not understood and no pause is asked for then. */
    public static Duration pause(String retryAfter) {
        return retryAfter.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(retryAfter)) : Duration.ZERO;
    }

    /** What came of a call. */
    public sealed interface Answer {}

    /** @param pause the least to wait before the next call, zero where the provider does not say */
    public record Answered(int status, String body, Duration pause) implements Answer {

        public boolean successful() {
            return status / 100 == 2;
        }

        /** The body as JSON; missing where it is something else. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JacksonException e) {
                return MissingNode.getInstance();
            }
        }

        @Override
        public String toString() {
            return "Answered[" + status + "]";
        }
    }

    /** There was no connection: the provider has nothing of it. */
    public record NeverLeft() implements Answer {

        public SendResult asResult() {
            return new SendResult.Retryable("no-connection");
        }
    }

    /** The provider may have got it. */
    public record NoAnswer() implements Answer {

        public SendResult asResult() {
            return new SendResult.Unknown("no-answer");
        }
    }
}
