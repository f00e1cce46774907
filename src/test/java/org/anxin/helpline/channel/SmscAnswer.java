package org.anxin.helpline.channel;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;

/** The answer to a deliver_sm, as contracts know answers. @param command its status, 0 when it was taken */
record SmscAnswer(int command) implements HttpResponse<String> {

    @Override
    public int statusCode() {
        return command == 0 ? 200 : 503;
    }

    @Override
    public String body() {
        return "";
    }

    @Override
    public HttpRequest request() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
        return HttpHeaders.of(Map.of(), (name, value) -> true);
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }
}
