package org.anxin.helpline.dialog.match;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Yes, no and not sure, in both languages and the many ways people say them. A question is none of them. */
public enum YesNo {
    YES,
    NO,
    UNSURE;

    private static final Map<String, List<String>> LISTS = Lexicon.load("yes-no");
    private static final Map<String, List<String>> WORDS = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    YesNo::value,
                    one -> LISTS.get(one.value()).stream().map(Plain::of).toList()));
    private static final Clauses CLAUSES = new Clauses(WORDS);
    private static final Sounds SOUNDS = new Sounds(WORDS);

    /** Nooo, yesss. */
    private static final Pattern LONG_DRAWN = Pattern.compile("([a-z])\\1{2,}");

    public static Optional<YesNo> read(String text) {
        String plain = Plain.of(text);
        if (plain.isEmpty()) {
            return bySign(text);
        }
        if (text.strip().endsWith("?") || text.strip().endsWith("？")) {
            return Optional.empty();
        }
        return CLAUSES.read(LONG_DRAWN.matcher(plain).replaceAll("$1"))
                .or(() -> SOUNDS.read(plain))
                .map(YesNo::of);
    }

    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static YesNo of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }

    /** The sign that comes first; two that disagree mean nothing. */
    private static Optional<YesNo> bySign(String text) {
        Map<YesNo, Boolean> shown = new LinkedHashMap<>();
        for (YesNo one : values()) {
            if (LISTS.get(one.value() + "-sign").stream().anyMatch(text::contains)) {
                shown.put(one, true);
            }
        }
        return shown.size() == 1 ? shown.keySet().stream().findFirst() : Optional.empty();
    }
}
