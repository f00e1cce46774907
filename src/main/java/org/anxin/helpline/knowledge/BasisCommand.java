package org.anxin.helpline.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the page of legal bases. */
@Command(name = "basis", description = "Write every answer's articles, their status and review dates, as Markdown.")
final class BasisCommand implements Callable<Integer> {

    @Mixin
    private Source source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        Library library = Library.read(source.files(), findings::add);
        if (!findings.isEmpty()) {
            findings.forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        spec.commandLine().getOut().print(LegalBasis.page(library));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
