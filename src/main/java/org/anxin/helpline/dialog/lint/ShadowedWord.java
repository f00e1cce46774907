package org.anxin.helpline.dialog.lint;

import java.util.List;
import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Text;

/** Words with a meaning everywhere, and words phone companies act on, cannot be choices. */
final class ShadowedWord implements Rule {

    @Override
    public String code() {
        return "D13";
    }

    @Override
    public String hint() {
        return "leave the word out, or say it in a sentence";
    }

    /** What carriers act on before or instead of us, compared with the whole message. */
    static final Set<String> CARRIER = Set.of(
            "stop",
            "stopall",
            "unsubscribe",
            "cancel",
            "end",
            "quit",
            "revoke",
            "optout",
            "start",
            "unstop",
            "help",
            "info",
            "td",
            "t",
            "退订",
            "取消订阅");

    /** Opts in with some carriers: may be understood, but is not put into anybody's mouth. */
    private static final String OPT_IN = "yes";

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.texts()
                    .values()
                    .forEach(texts -> texts.byKey()
                            .values()
                            .forEach(text -> text.choices()
                                    .forEach((choice, words) -> check(scripts, choice, words, text, report))));
        }
    }

    private static void check(Scripts scripts, String choice, List<String> words, Text text, Report report) {
        for (String word : words) {
            String plain = scripts.words().plain(word);
            if (scripts.words().global(word).isPresent()) {
                report.add(
                        text.place(), "the word " + word + " of choice " + choice + " means something else everywhere");
            } else if (CARRIER.contains(plain)) {
                report.add(text.place(), "phone companies act on the word " + word + " of choice " + choice);
            }
        }
        if (!words.isEmpty() && scripts.words().plain(words.getFirst()).equals(OPT_IN)) {
            report.add(
                    text.place(),
                    "the label of choice " + choice + " is a bare YES, which opts in with some phone companies");
        }
    }
}
