package org.anxin.helpline.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Destroys sealing keys that were replaced, once nothing in the database needs them. */
@Command(
        name = "forget",
        description = {
            "Destroy the sealing keys before the one in use, unless anything in the database still needs one.",
            "Back up first: an older state of keys/ opens with them alone."
        })
final class ForgetCommand implements Callable<Integer> {

    private static final int CANNOT = 1;
    private static final int NEEDED = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the file that anxin.privacy.keyset names")
    private Path file;

    @Override
    public Integer call() throws IOException {
        var console = new SpringApplicationBuilder(KeysetConsole.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .build();
        try (var context = console.run()) {
            return forget(context.getBean(JdbcClient.class), Clock.systemUTC().instant());
        } catch (BeansException | DataAccessException e) {
            spec.commandLine()
                    .getErr()
                    .println(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return CANNOT;
        }
    }

    private int forget(JdbcClient jdbc, Instant now) throws IOException {
        KeyText keys;
        try {
            keys = KeyText.parse(Files.readString(file));
        } catch (IllegalArgumentException | IOException e) {
            spec.commandLine().getErr().println(file + " holds no keys that can be read.");
            return CANNOT;
        }
        return forget(keys, new SealedRows(jdbc), now);
    }

    int forget(KeyText keys, SealedRows rows, Instant now) throws IOException {
        var out = spec.commandLine().getOut();
        Set<Integer> unneeded = new HashSet<>();
        long needed = 0;
        for (int old : keys.replaced(now)) {
            long left = rows.of(old);
            needed += left;
            if (left == 0) {
                unneeded.add(old);
            }
        }
        if (!unneeded.isEmpty()) {
            KeyFile.replace(file, keys.withoutSealing(unneeded).written());
        }
        out.println("Sealing keys destroyed: " + unneeded.size());
        if (needed > 0) {
            out.println(needed + " values still need an older one: the helpline seals them anew while it runs.");
            return NEEDED;
        }
        return 0;
    }
}
