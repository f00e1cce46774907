package org.anxin.helpline.dialog.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.load.Stamp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Notes, after a review, that translations are of the present source. */
@Command(
        name = "stamp",
        description = "After comparing them: note that all translations are of the Chinese text as it is now.")
final class StampCommand implements Callable<Integer> {

    @Mixin
    private Source source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = source.folder();
        Map<String, String> files = source.files();
        Map<String, String> changed = Stamp.stamped(DialogLibrary.check(files).scripts(), files);
        for (Map.Entry<String, String> file : changed.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
            out.println("Stamped " + file.getKey());
        }
        return 0;
    }
}
