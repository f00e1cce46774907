package org.anxin.helpline;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.anxin.helpline.report.Reports;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import redis.clients.jedis.RedisClient;

/** One number goes through everything, and is then looked for everywhere. */
@RunningHelpline
@WithTwilioAccount
@ExtendWith(OutputCaptureExtension.class)
class CanaryIT {

    private static final String CANARY = "+8613987650123";
    /** As a provider writes it, without plus, as people write it, and as people group it. */
    private static final List<String> SPELLINGS = List.of(CANARY, "8613987650123", "13987650123", "139 8765 0123");

    @RegisterExtension
    private static final WireMockExtension TWILIO = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Reports reports;

    @Autowired
    private RedisClient redis;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void api(DynamicPropertyRegistry registry) {
        registry.add("test.twilio.api", TWILIO::baseUrl);
    }

    @Test
    void her_number_is_nowhere_inside_and_after_the_close_not_even_sealed(CapturedOutput log) {
        TWILIO.stubFor(post(urlPathMatching(".*/Messages.json"))
                .willReturn(aResponse()
                        .withStatus(201)
                        .withBody("{\"sid\": \"SM00000000000000000000000000009999\", \"status\": \"queued\"}")));
        int sid = 0;
        for (String text : List.of(
                "你好", "3", "没有", "扣身份证，不让出门", "昨天", "小板桥的饭店", "三个人", "没有", "亲眼看到", "不会", "还没有", "可以", "晚上8点后")) {
            TwilioCall.text(port, CANARY, "SM000000000000000000000000000080%02d".formatted(sid++), text);
        }
        Reports.Summary report = reports.queue().getFirst();
        String page = "/console/reports/" + report.id().value();
        StaffBrowser staff = StaffBrowser.signedIn(port, jdbc, passwords);
        staff.submit(page, page + "/answer", Map.of("text", "你现在安全吗？"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> TWILIO.verify(
                        1,
                        postRequestedFor(urlPathMatching(".*/Messages.json"))
                                .withFormParam("To", WireMock.equalTo(CANARY))));
        TwilioCall.text(port, CANARY, "SM00000000000000000000000000008098", "安全");
        assertThat(sealedAddresses(report)).isOne();

        Map<String, String> open = everything(staff, page, log);
        staff.submit(page, page + "/close", Map.of("outcome", "RESOLVED"));
        // What is still on its way to her leaves first.
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(sealedAddresses(report)).isZero());
        Map<String, String> closed = everything(staff, page, log);

        assertThat(open).hasSizeGreaterThan(20);
        assertThat(open.get("metrics")).contains("/webhooks/twilio/messages");
        assertThat(Stream.of(open, closed)
                        .flatMap(all -> all.entrySet().stream())
                        .filter(place -> SPELLINGS.stream().anyMatch(spelling -> holds(place.getValue(), spelling)))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    @Test
    void the_search_itself_finds_what_is_there() {
        assertThat(holds("row (1,\\x" + hex(CANARY) + ")", CANARY)).isTrue();
        assertThat(holds("to 13987650123.", "13987650123")).isTrue();
    }

    private long sealedAddresses(Reports.Summary report) {
        return jdbc.sql("""
                        select count(*) from address_vault v join conversation c on c.person = v.person
                        join report r on r.conversation = c.id where r.id = ?
                        """).param(report.id().value()).query(Long.class).single();
    }

    private Map<String, String> everything(StaffBrowser staff, String report, CapturedOutput log) {
        Map<String, String> places = new LinkedHashMap<>();
        Tables tables = new Tables(jdbc);
        tables.names().forEach(table -> places.put("table " + table, String.join("\n", tables.rows(table))));
        redis.keys("*").forEach(key -> places.put("redis " + key, key + " " + dumped(key)));
        for (String page : List.of(
                "/",
                "/simulator",
                "/console",
                "/console/queue",
                report,
                report + "/live",
                "/actuator",
                "/actuator/health",
                "/actuator/metrics",
                "/console/sign-in",
                "/no-such-page")) {
            places.put("page " + page, staff.get(page).body());
        }
        places.put(
                "metrics",
                meters.getMeters().stream()
                        .map(meter -> meter.getId() + " " + meter.measure())
                        .collect(Collectors.joining("\n")));
        places.put("log", log.getAll());
        return places;
    }

    private String dumped(String key) {
        byte[] bytes = redis.dump(key);
        return bytes == null
                ? ""
                : new String(bytes, StandardCharsets.UTF_8) + " "
                        + HexFormat.of().formatHex(bytes);
    }

    private static boolean holds(String text, String spelling) {
        return text.contains(spelling) || text.contains(hex(spelling));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
