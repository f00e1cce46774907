package org.anxin.helpline.dialog.match;

import java.util.List;

/**
 * A word of a choice, prepared for comparing.
 *
 * @param name of its choice; empty for a phrase that belongs to none
 * @param stems of its Latin words; empty for a word with Han characters
 * @param syllables of a word that is all Han; else empty
 * @param leading whether it counts only where a clause begins: too common to mean anything further in
 */
record Entry(String name, String word, List<String> stems, List<String> syllables, boolean leading) {

    static Entry of(String name, String plain, boolean leading) {
        boolean han = Plain.hasHan(plain);
        List<String> stems =
                han ? List.of() : Latin.words(plain).stream().map(Latin::stem).toList();
        List<String> syllables = plain.codePoints().allMatch(Plain::isHan) ? Syllables.of(plain) : List.of();
        return new Entry(name, plain, stems, syllables, leading || (han && plain.length() == 1));
    }

    boolean han() {
        return stems.isEmpty();
    }

    String spelling() {
        return String.join("", syllables);
    }
}
