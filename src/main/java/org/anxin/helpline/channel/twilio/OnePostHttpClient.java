package org.anxin.helpline.channel.twilio;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.util.concurrent.TimeUnit;
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

    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    OnePostHttpClient(TwilioSettings settings) {
        super(builder(settings));
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
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
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(read)
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
}
