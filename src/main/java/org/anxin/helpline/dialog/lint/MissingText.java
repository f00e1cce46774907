package org.anxin.helpline.dialog.lint;

import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Texts;

/** Whatever is said can be said in every language. */
final class MissingText implements Rule {

    @Override
    public String code() {
        return "D09";
    }

    @Override
    public String hint() {
        return "write it into the texts file of that language";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.steps()
                    .forEach((name, step) -> Keys.needed(step).forEach(key -> {
                        for (Locale language : Scripts.LANGUAGES) {
                            if (scripts.find(dialog, key, language).isEmpty()) {
                                report.add(
                                        dialog.place(name), "step " + name + " has no text " + key + " in " + language);
                            }
                        }
                    }));
            dialog.texts().values().forEach(texts -> missing(texts, dialog.texts(), report));
        }
        scripts.globals().values().forEach(texts -> missing(texts, scripts.globals(), report));
    }

    private static void missing(Texts texts, Map<Locale, Texts> all, Report report) {
        all.forEach((language, other) -> texts.byKey().forEach((key, text) -> {
            if (other.find(key).isEmpty()) {
                report.add(text.place(), key + " is not there in " + language);
            }
        }));
    }
}
