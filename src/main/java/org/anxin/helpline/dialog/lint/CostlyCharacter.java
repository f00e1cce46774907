package org.anxin.helpline.dialog.lint;

import java.util.Locale;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Texts;
import org.jspecify.annotations.Nullable;

/** One curly quote makes an English text cost twice as many segments. */
final class CostlyCharacter implements Rule {

    @Override
    public String code() {
        return "D23";
    }

    @Override
    public String hint() {
        return "write straight quotes, a hyphen, three dots";
    }

    private static final Pattern TYPOGRAPHIC = Pattern.compile("[\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0]");

    @Override
    public void check(Scripts scripts, Report report) {
        scripts.dialogs().forEach(dialog -> check(dialog.texts().get(Locale.ENGLISH), report));
        check(scripts.globals().get(Locale.ENGLISH), report);
    }

    private static void check(@Nullable Texts texts, Report report) {
        if (texts == null) {
            return;
        }
        texts.byKey().forEach((key, text) -> {
            String words = text.message().pattern();
            // Chinese in an English text costs as much anyway.
            if (TYPOGRAPHIC.matcher(words).find() && words.codePoints().noneMatch(Character::isIdeographic)) {
                report.add(text.place(), key + " has a typographic character");
            }
        });
    }
}
