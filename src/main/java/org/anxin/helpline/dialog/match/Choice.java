package org.anxin.helpline.dialog.match;

import java.util.List;
import java.util.Optional;

/** What came of reading an answer against the offered choices. Nothing is ever guessed between two. */
public sealed interface Choice {

    record Chosen(String name, How how) implements Choice {}

    /** She named more than one, or a word that belongs to more than one; in the order of the menu. */
    record Ambiguous(List<String> names) implements Choice {}

    record None() implements Choice {}

    /** By what an answer was recognised, the surest first. */
    enum How {
        NUMBER,
        WORD,
        YES_NO,
        PINYIN,
        TYPO
    }

    default Optional<String> chosen() {
        return this instanceof Chosen found ? Optional.of(found.name) : Optional.empty();
    }
}
