package org.anxin.helpline;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Who copies the memory of a helpline that has nothing to do finds no number of anybody in it. */
class HeapIT {

    private static final String CANARY = "+8613987650123";
    private static final List<String> SPELLINGS = List.of("13987650123", "139 8765 0123");
    private static final String BY_PAGE = "+8613987650456";

    @RegisterExtension
    private static final WireMockExtension TWILIO = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void a_number_is_not_in_memory_once_all_is_said() throws Exception {
        TWILIO.stubFor(post(urlPathMatching(".*/Messages.json"))
                .willReturn(aResponse()
                        .withStatus(201)
                        .withBody("{\"sid\": \"SM00000000000000000000000000009999\", \"status\": \"queued\"}")));
        // Connections are closed sooner than in service, so that the wait for an idle helpline is short.
        String[] settings = Stream.concat(
                        Stream.of(TwilioCall.settings(TWILIO.baseUrl())),
                        Stream.of("--server.tomcat.keep-alive-timeout=3s"))
                .toArray(String[]::new);
        try (var helpline = HelplineProcess.main(HelplineApplication.class, folder, settings)) {
            int port = helpline.port();
            int sid = 10;
            for (String text : Phone.tipOff("扣身份证，老板打人")) {
                TwilioCall.text(port, CANARY, "SM0000000000000000000000000000%02d".formatted(sid++), text);
            }
            TwilioCall.text(port, CANARY, "SM000000000000000000000000000099", "救命");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> TWILIO.verify(
                            moreThanOrExactly(1),
                            postRequestedFor(urlPathMatching(".*/Messages.json"))
                                    .withFormParam("To", equalTo(CANARY))));
            new Phone(port, BY_PAGE).report("拖欠工资");
            try (Heap heap = new Heap(helpline.pid())) {
                assertThat(heap.find(folder.resolve("heap.hprof"), List.of("org.anxin.helpline")))
                        .as("the search finds what is there")
                        .isNotEmpty();
                // Idle is when connections that were kept for more requests are closed.
                Awaitility.await()
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofSeconds(5))
                        .untilAsserted(() -> assertThat(heap.find(
                                        folder.resolve("heap.hprof"),
                                        List.of(SPELLINGS.getFirst(), SPELLINGS.getLast(), BY_PAGE.substring(3))))
                                .isEmpty());
            }
        }
    }
}
