package org.anxin.helpline.privacy;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints new keys for {@code anxin.privacy.keyset}. They are stored nowhere. */
@Command(
        name = "keyset",
        description = "Print new keys for anxin.privacy.keyset. Keep them safe: without them nothing can be read.",
        subcommands = {RotateCommand.class, ForgetCommand.class})
public final class KeysetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(KeyText.fresh(Clock.systemUTC().instant()).written());
        return 0;
    }
}
