package org.anxin.helpline.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.WithEveryChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A helpline with every channel, all at one stubbed provider that takes everything. Shared by all who extend it. */
@RunningHelpline
@WithEveryChannel
public abstract class StubbedProvider {

    /** Calls that hang keep theirs for longer than a test. */
    private static final int THREADS = 64;

    @RegisterExtension
    protected static final WireMockExtension PROVIDER = WireMockExtension.newInstance()
            .options(wireMockConfig()
                    .port(ProviderPort.FREE)
                    .bindAddress("127.0.0.1")
                    .containerThreads(THREADS))
            .build();

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        String url = "http://127.0.0.1:" + ProviderPort.FREE;
        registry.add("test.provider", () -> url);
        registry.add("test.twilio.api", () -> url);
        registry.add("test.smsc.port", () -> ProviderPort.SMSC);
    }

    @BeforeEach
    protected void theProviderTakesEverything() {
        PROVIDER.stubFor(any(urlPathMatching("/.*")).willReturn(WireMock.okJson("{}")));
        PROVIDER.stubFor(post(urlPathMatching(".*/Messages.json"))
                .willReturn(aResponse().withStatus(201).withBody("{\"sid\": \"SM1\", \"status\": \"queued\"}")));
        PROVIDER.stubFor(post(urlPathEqualTo("/cgi-bin/stable_token"))
                .willReturn(WireMock.okJson("{\"access_token\": \"token\", \"expires_in\": 7200}")));
        PROVIDER.stubFor(post(urlPathEqualTo("/cgi-bin/message/custom/send"))
                .willReturn(WireMock.okJson("{\"errcode\": 0, \"errmsg\": \"ok\"}")));
        PROVIDER.stubFor(post(urlPathMatching("/bot.*/sendMessage"))
                .willReturn(WireMock.okJson("{\"ok\": true, \"result\": {\"message_id\": 7}}")));
    }
}
