package org.anxin.helpline.dialog.lint;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Text;

/** Texts of one key in all languages that have it. */
final class Menus {

    private Menus() {}

    static Stream<Map.Entry<Locale, Text>> texts(Scripts scripts, Dialog dialog, String key) {
        return Scripts.LANGUAGES.stream()
                .flatMap(language ->
                        scripts.find(dialog, key, language).stream().map(text -> Map.entry(language, text)));
    }
}
