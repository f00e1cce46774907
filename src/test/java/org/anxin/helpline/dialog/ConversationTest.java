package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** Runs the conversations beside the dialogs, in every language. */
class ConversationTest {

    private static final Path DIALOGS = Path.of("dialogs");
    private static final DialogLibrary LIBRARY = DialogLibrary.load(DIALOGS);

    @TestFactory
    Stream<DynamicTest> conversations() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(DIALOGS)) {
            for (Path file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith(".test.yaml")).sorted()::iterator) {
                for (Object test : (List<?>) new Yaml().load(Files.readString(file))) {
                    for (Locale language : DialogLibrary.LANGUAGES) {
                        tests.add(test(file, (java.util.Map<?, ?>) test, language));
                    }
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests.stream();
    }

    private static DynamicTest test(Path file, java.util.Map<?, ?> test, Locale language) {
        String name = file.getFileName() + ": " + test.get("test") + " (" + language + ")";
        return DynamicTest.dynamicTest(name, () -> {
            Talk talk = new Talk(LIBRARY, language);
            for (Object line : (List<?>) test.get("talk")) {
                ((java.util.Map<?, ?>) line).forEach((kind, value) -> talk.line(String.valueOf(kind), value));
            }
            talk.nothingLeft();
        });
    }
}
