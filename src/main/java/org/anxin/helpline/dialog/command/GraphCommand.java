package org.anxin.helpline.dialog.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.graph.DialogGraph;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a dialog. */
@Command(name = "graph", description = "Draw a dialog as SVG.")
final class GraphCommand implements Callable<Integer> {

    @Mixin
    private Source source;

    @Parameters(description = "Name of the dialog.")
    private String dialog;

    @Option(names = "--lang", description = "Language of its texts, zh or en.", defaultValue = "zh")
    private String language;

    @Option(names = "--out", description = "File to write; the terminal if it is left out.")
    private @Nullable Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Scripts scripts = DialogLibrary.check(source.files()).scripts();
        Dialog drawn = scripts.dialog(dialog).orElseThrow(() -> source.wrong("There is no dialog " + dialog + "."));
        String svg = new DialogGraph(scripts, drawn, Locale.of(language)).svg();
        if (file == null) {
            spec.commandLine().getOut().print(svg);
        } else {
            Files.writeString(file, svg);
        }
        return 0;
    }
}
