package org.anxin.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A checked-in file that is made from something else. {@code -Danxin.write=true} writes it anew. */
public final class UpToDate {

    private UpToDate() {}

    public static void holds(Path file, String content) {
        try {
            if (Boolean.getBoolean("anxin.write")) {
                Files.writeString(file, content);
            }
            assertThat(file)
                    .as("run the tests with -Danxin.write=true to write it anew")
                    .hasContent(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
