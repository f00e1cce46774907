package org.anxin.helpline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ten hardest talks, with the whole helpline from the phone to the queue. A file tells what she writes, what the
 * reply must and must never hold, and what staff find.
 */
@RunningHelpline
class HardTalksIT {

    private static final JsonMapper TREES = JsonMapper.builder().build();
    private static final Path TALKS = Path.of("src/test/resources/talks");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    static Stream<Arguments> talks() throws IOException {
        try (Stream<Path> files = Files.list(TALKS)) {
            return files.sorted().toList().stream()
                    .flatMap(file -> Stream.of("zh", "en")
                            .map(language -> Arguments.of(file.getFileName().toString(), language)));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("talks")
    void go_as_they_must(String file, String language) {
        JsonNode talk = read(file);
        Phone phone = new Phone(port);
        for (JsonNode line : talk.get(language)) {
            String she = line.get("she").asString();
            String reply = phone.text(she);
            assertThat(reply).as("the reply to: " + she).isNotBlank().doesNotContain("{", "}", "??");
            words(line, "hears")
                    .forEach(
                            word -> assertThat(reply).as("the reply to: " + she).containsIgnoringCase(word));
            words(line, "never")
                    .forEach(
                            word -> assertThat(reply).as("the reply to: " + she).doesNotContainIgnoringCase(word));
        }
        staffFind(talk.get("staff"));
    }

    private void staffFind(JsonNode expected) {
        List<Severity> severities = jdbc.sql("""
                        select severity from report where conversation = (select max(id) from conversation)
                        and kind <> 'FAILURE'
                        """)
                .query((row, n) -> Severity.ofLevel(row.getInt("severity")))
                .list();
        int failures = jdbc.sql("""
                        select count(*) from report where conversation = (select max(id) from conversation)
                        and kind = 'FAILURE'
                        """).query(Integer.class).single();
        assertThat(failures).isZero();
        if (expected.path("none").asBoolean(false)) {
            assertThat(severities).isEmpty();
        }
        if (expected.has("severity")) {
            assertThat(severities)
                    .containsExactly(Severity.valueOf(expected.get("severity").asString()));
        }
        if (expected.path("told").asBoolean(false)) {
            assertThat(jdbc.sql("""
                            select count(*) from report_fact f join report r on r.id = f.report
                            where r.conversation = (select max(id) from conversation)
                            """).query(Integer.class).single()).isGreaterThan(1);
        }
    }

    private static Stream<String> words(JsonNode line, String field) {
        return line.path(field).valueStream().map(JsonNode::asString);
    }

    private static JsonNode read(String file) {
        try {
            return TREES.valueToTree(new Yaml().load(Files.readString(TALKS.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
