package org.anxin.helpline.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** What lies in the project's own folder of dialogs. */
public final class Shipped {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    public static final Map<String, String> FILES = Source.folder(Path.of("dialogs"));

    private Shipped() {}
}
