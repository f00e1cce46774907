package org.anxin.helpline.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedded server that outlived its Anxin, because that one was killed. We hold the data folder's lock, so nobody
 * else uses it: it is asked to end before a new one starts.
 */
final class Leftover {

    private static final Logger log = LoggerFactory.getLogger(Leftover.class);
    private static final int PATIENCE_SECONDS = 20;

    private Leftover() {}

    /**
     * @param pidFile whose first line is a process id; absent when there is nothing left over
     * @param program what that process must be called, so that a reused id harms nobody
     */
    static void end(Path pidFile, String program) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle process = ProcessHandle.of(pid)
                .filter(handle -> handle.info().command().orElse("").contains(program))
                .orElse(null);
        if (process == null) {
            return;
        }
        log.info("Ending a {} that an earlier Anxin left behind", program);
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException("Could not wait for the " + program + " left behind", e);
        }
    }
}
