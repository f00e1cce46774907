package org.anxin.helpline.dialog.load;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as authors write them: 15s, 20m, 12h, 7d. */
public final class Lengths {

    /** What a length looks like. */
    public static final String FORM = "[1-9]\\d{0,3}[smhd]";

    private static final Pattern LENGTH = Pattern.compile("([1-9]\\d{0,3})([smhd])");

    private Lengths() {}

    public static Optional<Duration> of(String text) {
        Matcher length = LENGTH.matcher(text);
        if (!length.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(length.group(1));
        return Optional.of(
                switch (length.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    /** @throws MalformedException when it is none */
    public static Duration of(Entry entry) {
        return of(entry.text())
                .orElseThrow(() -> entry.malformed(
                        entry.name() + " must be a length of time", "write it like 30s, 20m, 12h or 2d"));
    }
}
