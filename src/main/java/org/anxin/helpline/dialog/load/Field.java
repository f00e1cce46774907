package org.anxin.helpline.dialog.load;

import java.util.List;

/**
 * A field of the language.
 *
 * @param about one sentence for editors and authors
 * @param oneOf the values it may have, if they can be listed
 */
public record Field(String name, Shape shape, String about, List<String> oneOf) {

    /** What is written behind the name. */
    public enum Shape {
        TEXT,
        NUMBER,
        LENGTH,
        STEP,
        WORDS,
        VALUES,
        STEPS,
        SKIP,
        CASES,
        REMIND,
        CONTINUES
    }

    Field(String name, Shape shape, String about) {
        this(name, shape, about, List.of());
    }
}
