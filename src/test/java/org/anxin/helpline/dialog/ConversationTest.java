package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.check.Conversations;
import org.anxin.helpline.dialog.check.Verdict;
import org.anxin.helpline.dialog.load.Folder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the conversations beside the dialogs, in every language. */
class ConversationTest {

    /** Per cent of steps, ways, timeouts and global words that conversations must cover. */
    private static final int FLOOR = 100;

    @TestFactory
    Stream<DynamicTest> conversations() {
        Conversations conversations = new Conversations(Folder.read(Path.of("dialogs")));
        List<Verdict> verdicts = conversations.run();
        assertThat(verdicts).hasSizeGreaterThan(60);
        List<DynamicTest> tests = new ArrayList<>();
        verdicts.forEach(verdict -> tests.add(DynamicTest.dynamicTest(
                verdict.title(),
                () -> assertThat(verdict.problem())
                        .as(verdict.place().toString())
                        .isEmpty())));
        tests.add(DynamicTest.dynamicTest(
                "they cover every dialog",
                () -> assertThat(conversations.coverage().percent())
                        .as(conversations.coverage().table() + "\n"
                                + String.join("\n", conversations.coverage().missing()))
                        .isGreaterThanOrEqualTo(FLOOR)));
        return tests.stream();
    }
}
