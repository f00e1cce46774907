package org.anxin.helpline.dialog.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Everything loaded.
 *
 * @param versions of each dialog by name; the highest is the current one
 * @param globals the system's own texts
 * @param routes by topic: the dialog that free words about it lead to
 */
public record Scripts(
        Map<String, NavigableMap<Integer, Dialog>> versions,
        Map<Locale, Texts> globals,
        Words words,
        Map<String, EffectForm> effects,
        Map<String, Route> routes) {

    /** The languages a person may choose. Chinese is the source. */
    public static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    /** Current dialogs. */
    public Collection<Dialog> dialogs() {
        return versions.values().stream()
                .map(known -> known.lastEntry().getValue())
                .toList();
    }

    public Optional<Dialog> dialog(String name) {
        return Optional.ofNullable(versions.get(name))
                .map(known -> known.lastEntry().getValue());
    }

    public Optional<Dialog> dialog(String name, int version) {
        return Optional.ofNullable(versions.get(name)).map(known -> known.get(version));
    }

    /** The dialog's own text, else the system's of that key. */
    public Optional<Text> find(Dialog dialog, String key, Locale language) {
        return Optional.ofNullable(dialog.texts().get(language))
                .flatMap(own -> own.find(key))
                .or(() -> global(key, language));
    }

    public Optional<Text> global(String key, Locale language) {
        return Optional.ofNullable(globals.get(language)).flatMap(own -> own.find(key));
    }
}
