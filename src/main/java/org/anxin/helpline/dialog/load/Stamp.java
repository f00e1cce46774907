package org.anxin.helpline.dialog.load;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Fingerprint;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Texts;

/** Writes into files of translations which source each text translates. To be used after somebody compared the two. */
public final class Stamp {

    private static final Pattern SECTION =
            Pattern.compile("(?m)^" + TextReader.TRANSLATES + ":.*\\R?(?:^[ \\t]+.*\\R?)*");

    private Stamp() {}

    /** @return the files that change, with their new content */
    public static Map<String, String> stamped(Scripts scripts, Map<String, String> files) {
        Map<String, String> changed = new HashMap<>();
        for (Dialog dialog : scripts.dialogs()) {
            stamp(dialog.texts(), files, changed);
        }
        stamp(scripts.globals(), files, changed);
        return changed;
    }

    private static void stamp(Map<Locale, Texts> texts, Map<String, String> files, Map<String, String> changed) {
        Texts source = texts.get(Scripts.LANGUAGES.getFirst());
        texts.values().stream().filter(translated -> translated != source).forEach(translated -> {
            Map<String, String> fingerprints = new LinkedHashMap<>();
            translated
                    .byKey()
                    .keySet()
                    .forEach(key -> source.find(key).ifPresent(text -> fingerprints.put(key, Fingerprint.of(text))));
            String before = files.getOrDefault(translated.file(), "");
            String after = with(before, fingerprints);
            if (!fingerprints.isEmpty() && !fingerprints.equals(translated.translates())) {
                changed.put(translated.file(), after);
            }
        });
    }

    private static String with(String content, Map<String, String> fingerprints) {
        Matcher section = SECTION.matcher(content);
        StringBuilder written = new StringBuilder(section.replaceAll("").stripTrailing()).append('\n');
        written.append(TextReader.TRANSLATES).append(":\n");
        fingerprints.forEach((key, fingerprint) -> written.append("  ")
                .append(key)
                .append(": ")
                .append(fingerprint)
                .append('\n'));
        return written.toString();
    }
}
