package org.anxin.helpline.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock.JsonSchemaVersion;
import com.github.tomakehurst.wiremock.matching.MatchesJsonSchemaPattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that a provider documents, as a JSON schema that knows every field it may have. A form is read as an
 * object of strings.
 */
record Outgoing(String schema) {

    private static final Path FOLDER = Path.of("src/test/resources/channel/outgoing");
    private static final Path OUR_OWN = Path.of("docs/channels/webhook-openapi.yaml");

    static Outgoing of(String channel) {
        try {
            return channel.equals("webhook")
                    ? described("MessageSend")
                    : new Outgoing(Files.readString(FOLDER.resolve(channel + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of other fronts it is we who say what they get, and what they may send. */
    static Outgoing described(String schema) {
        try {
            Map<String, Object> described = new Yaml().load(Files.readString(OUR_OWN));
            return new Outgoing(JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "$ref", "#/components/schemas/" + schema, "components", described.get("components"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void admits(LoggedRequest request) {
        String type = request.getHeader("Content-Type");
        String json = type.startsWith("application/x-www-form-urlencoded")
                ? JsonMapper.shared().writeValueAsString(form(request.getBodyAsString()))
                : request.getBodyAsString();
        admits(json);
    }

    void admits(String json) {
        var match = new MatchesJsonSchemaPattern(schema, JsonSchemaVersion.V202012).match(json);
        assertThat(match.isExactMatch())
                .as(() -> json + " " + match.getSubEvents())
                .isTrue();
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
