package org.anxin.helpline.dialog.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.model.Limits;
import org.anxin.helpline.dialog.model.Place;

/** The YAML files of a folder by their path inside it. */
public final class Folder {

    private Folder() {}

    /**
     * @throws UncheckedIOException when a file cannot be read
     * @throws MalformedException when one is too large to be read or no text
     */
    public static Map<String, String> read(Path folder) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    (Iterable<Path>) paths.filter(file -> file.toString().endsWith(".yaml"))::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, content(path, name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The dialogs in " + folder + " cannot be read", e);
        }
        return files;
    }

    private static String content(Path path, String name) throws IOException {
        // A character takes at most four bytes.
        if (Files.size(path) > 4L * Limits.FILE) {
            throw new MalformedException(
                    new Place(name, 1), "the file is longer than " + Limits.FILE + " characters", "divide the dialog");
        }
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            throw new MalformedException(new Place(name, 1), "the file is not UTF-8", "save it as UTF-8");
        }
    }
}
