package org.anxin.helpline.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a new epoch in a file of keys, while helplines that read it run on. */
@Command(
        name = "rotate",
        description =
                "Add new keys to a file of keys. In an hour people get new pseudonyms, and what was sealed is sealed anew.")
final class RotateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the file that anxin.privacy.keyset names")
    private Path file;

    @Override
    public Integer call() throws IOException {
        KeyText keys;
        try {
            keys = KeyText.parse(Files.readString(file));
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(file + " holds no keys that can be read.");
            return 1;
        }
        KeyFile.replace(file, keys.rotated(Clock.systemUTC().instant()).written());
        spec.commandLine()
                .getOut()
                .println("New keys are in " + file
                        + "; they begin in an hour. Then the helpline seals anew what the old ones sealed, and keyset forget"
                        + " destroys them.");
        return 0;
    }
}
