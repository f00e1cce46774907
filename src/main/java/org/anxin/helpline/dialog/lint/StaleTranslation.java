package org.anxin.helpline.dialog.lint;

import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Fingerprint;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Texts;

/** A translation names the source it was made from, and is stale when that has changed. */
final class StaleTranslation implements Rule {

    @Override
    public String code() {
        return "D11";
    }

    @Override
    public String hint() {
        return "compare it with the source, mend it, then run dialogs stamp";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            stale(dialog.texts(), report);
        }
        stale(scripts.globals(), report);
    }

    private static void stale(Map<Locale, Texts> texts, Report report) {
        Locale source = Scripts.LANGUAGES.getFirst();
        Texts originals = texts.get(source);
        texts.forEach((language, translated) -> {
            if (originals == null || language.equals(source)) {
                return;
            }
            translated
                    .byKey()
                    .forEach((key, text) -> originals.find(key).ifPresent(original -> {
                        String of = translated.translates().get(key);
                        if (of == null) {
                            report.add(text.place(), key + " does not say which source it translates");
                        } else if (!of.equals(Fingerprint.of(original))) {
                            report.add(text.place(), key + " translates a source that has changed since");
                        }
                    }));
        });
    }
}
