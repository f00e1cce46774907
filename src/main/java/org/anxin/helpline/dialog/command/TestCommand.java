package org.anxin.helpline.dialog.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.anxin.helpline.dialog.DialogException;
import org.anxin.helpline.dialog.check.Conversations;
import org.anxin.helpline.dialog.check.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the conversations beside the dialogs. */
@Command(name = "test", description = "Run every conversation in every language, and say what they cover.")
final class TestCommand implements Callable<Integer> {

    @Mixin
    private Source source;

    @Option(names = "--floor", description = "Per cent that must be covered; ${DEFAULT-VALUE} if left out.")
    private int floor;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Conversations conversations;
        try {
            conversations = new Conversations(source.files());
        } catch (DialogException e) {
            out.println(e.getMessage());
            return 1;
        }
        List<Verdict> verdicts = conversations.run();
        List<Verdict> failed =
                verdicts.stream().filter(verdict -> !verdict.held()).toList();
        failed.forEach(verdict -> out.printf("%n%s%n  %s%n%s%n", verdict.title(), verdict.place(), verdict.problem()));
        out.println();
        out.println(conversations.coverage().table());
        conversations.coverage().missing().forEach(missing -> out.println("  not covered: " + missing));
        out.printf("%d conversations, %d failed.%n", verdicts.size(), failed.size());
        return failed.isEmpty() && conversations.coverage().percent() >= floor ? 0 : 1;
    }
}
