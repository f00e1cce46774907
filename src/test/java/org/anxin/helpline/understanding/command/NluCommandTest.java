package org.anxin.helpline.understanding.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NluCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void trains_measures_and_predicts() throws IOException {
        Path data = Files.writeString(
                folder.resolve("data.tsv"),
                IntStream.range(0, 24)
                        .mapToObj(i -> i % 2 == 0 ? "工资\t老板" + i + "个月没发工资了\n" : "请假\t想请" + i + "天假可以吗\n")
                        .collect(Collectors.joining()));
        Path model = folder.resolve("model.bin");
        assertThat(run("train", "--data", data.toString(), "--model", model.toString(), "--folds", "4"))
                .isZero();
        assertThat(run("evaluate", "--data", data.toString(), "--model", model.toString()))
                .isZero();
        assertThat(said.toString()).contains("24 texts, 2 labels").contains("accuracy");
        String predicted = answer("工资没发\n", () -> run("predict", "--model", model.toString()));
        assertThat(json(predicted).get("label").asString()).isEqualTo("工资");
    }

    @Test
    void says_which_line_is_wrong() throws IOException {
        Path data = Files.writeString(folder.resolve("data.tsv"), "a\tb\nc\n");
        assertThat(run(
                        "train",
                        "--data",
                        data.toString(),
                        "--model",
                        folder.resolve("m").toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("line 2");
    }

    @Test
    void classifies_a_message_a_line() {
        String printed = answer("老板扣了我的身份证，在官渡区\n\n", () -> new CommandLine(new ClassifyCommand()).execute());
        assertThat(printed.lines()).hasSize(2);
        JsonNode first = json(printed.lines().findFirst().orElseThrow());
        assertThat(first.get("language").asString()).isEqualTo("zh");
        assertThat(first.get("severity").asInt()).isEqualTo(2);
        assertThat(first.get("entities").get(0).get("value").asString()).isEqualTo("官渡区");
        assertThat(first.propertyNames()).contains("topic", "confidence", "alternatives", "reasons");
    }

    private int run(String... args) {
        return new CommandLine(new NluCommand()).setOut(new PrintWriter(said)).execute(args);
    }

    private static String answer(String input, Runnable command) {
        InputStream in = System.in;
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            command.run();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String line) {
        return JsonMapper.builder().build().readTree(line);
    }
}
