package org.anxin.helpline.dialog.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an ask takes for an answer. */
public enum Kind {
    CHOICE,
    TEXT,
    NUMBER,
    DATE,
    TIME,
    PLACE,
    MONEY,
    AGE,
    PHONE;

    /** The kinds that {@code collect} may name. */
    public static List<String> collected() {
        return Arrays.stream(values())
                .filter(kind -> kind != CHOICE)
                .map(Kind::inFile)
                .toList();
    }

    public static Optional<Kind> collected(String written) {
        return collected().contains(written)
                ? Optional.of(valueOf(written.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** Whether a person's own words always do. */
    public boolean takesAnything() {
        return this == TEXT || this == PLACE;
    }

    /** As authors write it. */
    public String inFile() {
        return name().toLowerCase(Locale.ROOT);
    }
}
