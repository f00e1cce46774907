package org.anxin.helpline.dialog.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.anxin.helpline.dialog.load.Folder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command finds its dialogs. */
final class Source {

    private static final String PACKED = "/dialogs/words.yaml";

    @Option(names = "--dir", description = "The folder of dialogs; those in the jar if it is left out.")
    private @Nullable Path dir;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    Map<String, String> files() {
        return dir == null ? packed() : folder(dir);
    }

    /** @throws ParameterException when none was named */
    Path folder() {
        if (dir == null) {
            throw wrong("Name the folder with --dir: what lies in the jar cannot be changed.");
        }
        return dir;
    }

    Map<String, String> folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw wrong("There is no folder " + folder + ".");
        }
        return Folder.read(folder);
    }

    ParameterException wrong(String problem) {
        if (command == null) {
            throw new IllegalStateException("Used outside a command");
        }
        return new ParameterException(command.commandLine(), problem);
    }

    private static Map<String, String> packed() {
        URL words = Source.class.getResource(PACKED);
        if (words == null) {
            throw new IllegalStateException("No dialogs are packed with the program");
        }
        try {
            URI uri = words.toURI();
            if (!uri.getScheme().equals("jar")) {
                return Folder.read(Path.of(uri).getParent());
            }
            String whole = uri.toString();
            int cut = whole.lastIndexOf("!/");
            try (FileSystem jar = FileSystems.newFileSystem(URI.create(whole.substring(0, cut)), Map.of())) {
                return Folder.read(jar.getPath(whole.substring(cut + 1)).getParent());
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The dialogs in the jar cannot be found", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The dialogs in the jar cannot be read", e);
        }
    }
}
