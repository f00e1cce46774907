package org.anxin.helpline.conversation;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** One provider for every channel, which takes everything until it is in trouble. Keeps its port while it is gone. */
final class TroubledProvider implements Troubled {

    private static final Pattern SAID = Pattern.compile("said-\\d+-\\d+");
    private static final int A_WHILE = 100;

    /** Calls that hang keep theirs. */
    private static final int THREADS = 64;

    private static final String TOKEN = "/cgi-bin/stable_token";

    private final int port;
    private WireMockServer server;

    TroubledProvider() {
        server = started(0);
        port = server.port();
    }

    private static WireMockServer started(int port) {
        WireMockServer server = new WireMockServer(
                wireMockConfig().port(port).bindAddress("127.0.0.1").containerThreads(THREADS));
        server.start();
        return server;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void stop() {
        server.stop();
    }

    @Override
    public void isWell() {
        if (!server.isRunning()) {
            server = started(port);
        }
        server.resetMappings();
        server.setGlobalFixedDelay(0);
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\": true, \"id\": \"1\", \"errcode\": 0}")));
        server.stubFor(post(urlPathMatching(".*/Messages.json"))
                .willReturn(aResponse().withStatus(201).withBody("{\"sid\": \"SM1\", \"status\": \"queued\"}")));
        givesTokens();
    }

    private void givesTokens() {
        server.stubFor(
                post(urlPathEqualTo(TOKEN)).willReturn(okJson("{\"access_token\": \"token\", \"expires_in\": 7200}")));
    }

    void isIn(Trouble trouble) {
        switch (trouble) {
            case SLOW -> server.setGlobalFixedDelay(A_WHILE);
            case REFUSED -> server.stop();
            default -> {
                server.resetMappings();
                server.stubFor(any(anyUrl()).willReturn(trouble.answer()));
                givesTokens();
            }
        }
    }

    @Override
    public List<String> heard() {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .sorted(Comparator.comparing(request -> request.getLoggedDate()))
                .flatMap(request -> SAID.matcher(request.getBodyAsString()).results())
                .map(found -> found.group())
                .toList();
    }

    @Override
    public void forgets() {
        server.resetRequests();
    }
}
