package org.anxin.helpline.dialog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that mean the same in every step. They count only when the message says nothing else. */
public enum GlobalWord {
    HELP,
    OPT_OUT,
    OPT_IN,
    EXIT,
    ERASE,
    STATUS,
    CODE_WORD,
    STAFF,
    BACK,
    MENU,
    CHINESE,
    ENGLISH,
    DANGER;

    static GlobalWord written(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Their names as {@code words.yaml} has them. */
    static Set<String> names() {
        return Arrays.stream(values())
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
