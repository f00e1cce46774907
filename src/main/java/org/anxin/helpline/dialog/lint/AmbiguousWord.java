package org.anxin.helpline.dialog.lint;

import java.util.HashMap;
import java.util.Map;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Text;

/** No word of a menu names two choices, and none is a number. */
final class AmbiguousWord implements Rule {

    @Override
    public String code() {
        return "D14";
    }

    @Override
    public String hint() {
        return "keep the word for one of the two";
    }

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.texts()
                    .values()
                    .forEach(texts -> texts.byKey().values().forEach(text -> check(scripts, text, report)));
        }
    }

    private static void check(Scripts scripts, Text text, Report report) {
        Map<String, String> named = new HashMap<>();
        text.choices()
                .forEach((choice, words) -> words.forEach(word -> {
                    String plain = scripts.words().plain(word);
                    String other = named.putIfAbsent(plain, choice);
                    if (other != null && !other.equals(choice)) {
                        report.add(text.place(), "the word " + word + " names both " + other + " and " + choice);
                    } else if (plain.isEmpty() || plain.chars().allMatch(Character::isDigit)) {
                        report.add(
                                text.place(), "the word " + word + " of choice " + choice + " is a number or nothing");
                    }
                }));
    }
}
