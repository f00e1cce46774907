package org.anxin.helpline.privacy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.anxin.helpline.start.SettingException;

/** The keys of the embedded start: made once, readable by their owner alone. */
public final class KeyFile {

    private KeyFile() {}

    /** @param fresh makes the keys when there are none yet */
    public static String readOrMake(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                make(file, fresh);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new SettingException(
                    "The keys in " + file + " cannot be read or written: make the folder writable or set anxin.data.",
                    e);
        }
    }

    private static void make(Path file, Supplier<String> fresh) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path complete = beside(file, fresh.get());
        try {
            Files.createLink(file, complete);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // its keys count
        } finally {
            Files.delete(complete);
        }
    }

    /** Whole or not at all: who reads at that moment reads the old keys or the new ones. */
    static void replace(Path file, String keys) throws IOException {
        Files.move(beside(file, keys), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path beside(Path file, String keys) throws IOException {
        Path complete = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "keyset",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(complete, keys + System.lineSeparator());
        return complete;
    }
}
