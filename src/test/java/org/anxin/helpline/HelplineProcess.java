package org.anxin.helpline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A helpline in a process of its own, which can be killed. Ends with {@link #close()}. */
public final class HelplineProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target", "anxin.jar").toAbsolutePath();
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int PATIENCE_SECONDS = 90;

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private HelplineProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /** The packaged jar, as {@code java -jar} starts it, on a free port. */
    public static HelplineProcess jar(Path folder, Map<String, String> environment, String... arguments) {
        return start(folder, environment, Stream.concat(Stream.of("-jar", JAR.toString()), Stream.of(arguments)));
    }

    /** A main class of the tests, with the tests' class path. */
    public static HelplineProcess main(Class<?> main, Path folder, String... arguments) {
        // It does not live long enough to be worth more than a quick compilation.
        Stream<String> call = Stream.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        return start(folder, Map.of(), Stream.concat(call, Stream.of(arguments)));
    }

    private static HelplineProcess start(Path folder, Map<String, String> environment, Stream<String> call) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        call.forEach(command::add);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putIfAbsent("SERVER_PORT", "0");
        try {
            return new HelplineProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(output::add);
        } catch (IOException | UncheckedIOException endedWithTheProcess) {
            // what was read is kept
        }
    }

    /** The port it serves on; waits until it does. */
    public int port() {
        return Integer.parseInt(await(PORT).group(1));
    }

    /** Waits for a line of its output. */
    public Matcher await(Pattern line) {
        return Awaitility.await("a line like " + line)
                .atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .failFast("the process ended: " + output, () -> !process.isAlive() && find(line) == null)
                .until(() -> find(line), found -> found != null);
    }

    private Matcher find(Pattern pattern) {
        return output.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElse(null);
    }

    /** Everything it printed, once it has ended by itself. */
    public List<String> ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not end: " + output);
        }
        reader.join();
        return List.copyOf(output);
    }

    public int exitCode() {
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGKILL: nothing of it runs after this, no shutdown hook and no finally. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
