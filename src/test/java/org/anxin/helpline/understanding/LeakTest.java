package org.anxin.helpline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No message of the evaluation is trained on, and every topic has texts enough that are not the same twice. */
class LeakTest {

    private static final Path MODELS = Path.of("nlp-models");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LEAST = 60;

    @Test
    void no_line_of_the_evaluation_is_trained_on() throws IOException {
        Set<String> trained = new HashSet<>();
        for (Path file : trainingFiles()) {
            lines(file).forEach(line -> trained.add(plain(line.substring(line.indexOf('\t') + 1))));
        }
        assertThat(trained).hasSizeGreaterThan(10_000);
        for (String file : List.of("zh.tsv", "en.tsv")) {
            assertThat(lines(MODELS.resolve("evaluation").resolve(file)).skip(1))
                    .noneMatch(line -> trained.contains(plain(line.substring(line.lastIndexOf('\t') + 1))));
        }
    }

    @Test
    void every_topic_has_texts_enough() throws IOException {
        for (Path file : trainingFiles()) {
            if (file.getParent().endsWith("topics")) {
                assertThat(lines(file).map(LeakTest::plain).distinct().count())
                        .as(file.toString())
                        .isGreaterThanOrEqualTo(LEAST);
            }
        }
    }

    private static List<Path> trainingFiles() throws IOException {
        try (Stream<Path> files = Files.walk(MODELS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getParent().endsWith("topics")
                            || file.getParent().endsWith("danger"))
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static String plain(String text) {
        return NO_LETTER.matcher(text.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
    }
}
