package org.anxin.helpline.dialog;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything loaded: dialogs and their texts by language.
 *
 * @param texts by language, then by {@code dialog/key}; the system's own under their bare key
 */
record Scripts(Map<String, Dialog> dialogs, Map<Locale, Map<String, Text>> texts, Words words) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z-]*)}");

    /** A dialog's own text, else the system's of that key. */
    Text text(String dialog, String key, Locale language) {
        return find(dialog, key, language)
                .orElseThrow(() -> new IllegalStateException("No text " + dialog + "/" + key + " in " + language));
    }

    Optional<Text> find(String dialog, String key, Locale language) {
        Map<String, Text> known = texts.getOrDefault(language, Map.of());
        Text own = known.get(dialog + "/" + key);
        return Optional.ofNullable(own != null ? own : known.get(key));
    }

    /** @throws IllegalStateException when a value is missing: a message is sent whole or not at all */
    static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("No value for {" + found.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
