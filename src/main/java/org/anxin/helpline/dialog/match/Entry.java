package org.anxin.helpline.dialog.match;

import java.util.List;

/**
 * A word of a choice, prepared for comparing.
 *
 * @param name of its choice; empty for a phrase that belongs to none
 * @param stems of its Latin words; empty for a word with Han characters
 * @param syllables of a word that is all Han; else empty
 * @param spelling of these syllables, folded
 */
record Entry(String name, String word, List<String> stems, List<String> syllables, String spelling) {

    static Entry of(String name, String plain) {
        boolean han = Plain.hasHan(plain);
        List<String> stems =
                han ? List.of() : Latin.words(plain).stream().map(Latin::stem).toList();
        List<String> syllables = plain.codePoints().allMatch(Plain::isHan) ? Syllables.of(plain) : List.of();
        return new Entry(name, plain, stems, syllables, Syllables.folded(String.join("", syllables)));
    }

    /** Counts only where a clause begins: too common to mean anything further in. */
    boolean leading() {
        return han() && word.length() == 1;
    }

    boolean han() {
        return stems.isEmpty();
    }
}
