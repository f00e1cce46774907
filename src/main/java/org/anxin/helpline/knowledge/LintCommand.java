package org.anxin.helpline.knowledge;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with answers and values. */
@Command(name = "lint", description = "Say everything that is wrong, with file, line and a hint.")
final class LintCommand implements Callable<Integer> {

    @Mixin
    private Source source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = new ArrayList<>();
        Library library = Library.read(source.files(), findings::add);
        findings.addAll(Lint.all(library, source.today()));
        findings.forEach(out::println);
        List<StaleValue> stale = library.values().stale(library.values().names(), source.today());
        stale.forEach(value -> out.println("values/kunming.yaml: " + value.name() + " held until " + value.validTo()));
        int wrong = findings.size() + stale.size();
        out.println(
                wrong == 0 ? library.answers().size() + " answers, nothing is wrong." : wrong + " things are wrong.");
        return wrong == 0 ? 0 : 1;
    }
}
