package org.anxin.helpline.dialog.lint;

import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Texts;

/** Every text can be parsed as an ICU message. */
final class BrokenText implements Rule {

    @Override
    public String code() {
        return "D18";
    }

    @Override
    public String hint() {
        return "close every brace; write '{' for one that is meant";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        scripts.dialogs().forEach(dialog -> dialog.texts().values().forEach(texts -> check(texts, report)));
        scripts.globals().values().forEach(texts -> check(texts, report));
    }

    private static void check(Texts texts, Report report) {
        texts.byKey().forEach((key, text) -> {
            String problem = text.message().problem();
            if (!problem.isEmpty()) {
                report.add(
                        text.place(),
                        key + " cannot be read: " + problem.lines().findFirst().orElse(""));
            }
        });
    }
}
