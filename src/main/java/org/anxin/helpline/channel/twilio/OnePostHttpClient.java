package org.anxin.helpline.channel.twilio;

import com.twilio.exception.TwilioException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.anxin.helpline.channel.ProviderHttp;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts each request once. The SDK's own client repeats a POST that was answered with 5xx up to three times, and a
 * message that was accepted all the same would be sent three times; it also keeps the last request, and with it a
 * number.
 */
final class OnePostHttpClient extends NetworkHttpClient {

    private static final int TOO_MANY = 429;
    /** More than are ever sent at once: SMS and WhatsApp together, and what reads lists. */
    private static final int CONNECTIONS = 32;

    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    OnePostHttpClient(TwilioSettings settings) {
        super(builder(settings));
    }

    @Override
    public Response reliableRequest(Request request) {
        Response response = makeRequest(request);
        Duration pause = response.getStatusCode() == TOO_MANY ? pause(response) : Duration.ZERO;
        if (!pause.isZero()) {
            throw new TooMany(pause);
        }
        return response;
    }

    private static Duration pause(Response response) {
        return Stream.of(response.getHeaders())
                .filter(header -> header.getName().equalsIgnoreCase(ProviderHttp.RETRY_AFTER))
                .map(header -> ProviderHttp.pause(header.getValue()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static HttpClientBuilder builder(TwilioSettings settings) {
        Timeout connect = Timeout.of(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        Timeout read = Timeout.of(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS);
        HttpHost api = host(settings.apiBaseUrl());
        return HttpClientBuilder.create()
                // A connection that waits for the next request still has the last one in its buffer.
                .evictIdleConnections(IDLE)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(read)
                                // One that Twilio closed would leave the outcome of the next message unknown.
                                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(read)
                        .setConnectionRequestTimeout(connect)
                        .build())
                // The SDK has no setting for its API's address: requests are routed to the configured one.
                .setRoutePlanner((target, context) -> new HttpRoute(api, null, "https".equals(api.getSchemeName())));
    }

    private static HttpHost host(URI url) {
        int standard = "https".equals(url.getScheme()) ? 443 : 80;
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort() < 0 ? standard : url.getPort());
    }

    /** Twilio took nothing, and says for how long: the SDK's own exceptions have no headers. */
    static final class TooMany extends TwilioException {

        private final transient Duration pause;

        private TooMany(Duration pause) {
            super("Too many requests");
            this.pause = pause;
        }

        Duration pause() {
            return pause;
        }
    }
}
