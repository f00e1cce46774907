package org.anxin.helpline.dialog.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.load.MalformedException;
import org.anxin.helpline.dialog.model.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with dialogs. */
@Command(name = "lint", description = "Say everything that is wrong, with file, line and a hint.")
final class LintCommand implements Callable<Integer> {

    @Mixin
    private Source source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = findings();
        findings.forEach(out::println);
        out.println(findings.isEmpty() ? "Nothing is wrong." : findings.size() + " things are wrong.");
        return findings.isEmpty() ? 0 : 1;
    }

    private List<Finding> findings() {
        try {
            return DialogLibrary.check(source.files()).findings();
        } catch (MalformedException e) {
            return List.of(e.finding());
        }
    }
}
