package org.anxin.helpline.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds the answers, and for which day. */
final class Source {

    private static final String PACKED = "/dialogs/values/kunming.yaml";

    @Option(names = "--dir", description = "The folder of dialogs; those in the jar if it is left out.")
    private @Nullable Path dir;

    @Option(names = "--today", description = "The day to take for today, such as 2026-11-23.")
    private @Nullable LocalDate day;

    Map<String, String> files() {
        return dir == null ? packed() : folder(dir);
    }

    LocalDate today() {
        return day == null
                ? Clock.systemDefaultZone()
                        .instant()
                        .atZone(java.time.ZoneId.systemDefault())
                        .toLocalDate()
                : day;
    }

    /** The YAML files of a folder by their path inside it. */
    static Map<String, String> folder(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The answers in " + folder + " cannot be read", e);
        }
        return files;
    }

    private static Map<String, String> packed() {
        URL values = Source.class.getResource(PACKED);
        if (values == null) {
            throw new IllegalStateException("No answers are packed with the program");
        }
        try {
            URI uri = values.toURI();
            if (!uri.getScheme().equals("jar")) {
                return folder(Path.of(uri).getParent().getParent());
            }
            String whole = uri.toString();
            int cut = whole.lastIndexOf("!/");
            try (FileSystem jar = FileSystems.newFileSystem(URI.create(whole.substring(0, cut)), Map.of())) {
                return folder(jar.getPath(whole.substring(cut + 1)).getParent().getParent());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The answers in the jar cannot be found", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The answers in the jar cannot be read", e);
        }
    }
}
