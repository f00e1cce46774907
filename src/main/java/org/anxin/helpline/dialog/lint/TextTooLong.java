package org.anxin.helpline.dialog.lint;

import java.util.Optional;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Limits;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;
import org.anxin.helpline.dialog.model.Text;

/** Every segment costs money and patience, and long messages arrive out of order. */
final class TextTooLong implements Rule {

    @Override
    public String code() {
        return "D12";
    }

    @Override
    public String hint() {
        return "shorten it, divide it, or give it segments: and why:";
    }

    private static final int PLACEHOLDER = 10;

    @Override
    public void check(Scripts scripts, Report report) {
        for (Dialog dialog : scripts.dialogs()) {
            dialog.steps()
                    .values()
                    .forEach(step -> step.key()
                            .ifPresent(key -> Menus.texts(scripts, dialog, key)
                                    .forEach(text -> tooLong(
                                            key, text.getValue(), rendered(step, text.getValue()), dialog, report))));
        }
        scripts.globals()
                .values()
                .forEach(texts ->
                        texts.byKey().forEach((key, text) -> tooLong(key, text, words(text), Limits.SEGMENTS, report)));
    }

    private static void tooLong(String key, Text text, String rendered, Dialog dialog, Report report) {
        tooLong(key, text, rendered, dialog.segments(), report);
    }

    private static void tooLong(String key, Text text, String rendered, int usual, Report report) {
        int budget = text.budget().orElse(usual);
        int segments = Segments.of(rendered);
        if (segments > budget) {
            report.add(text.place(), key + " takes " + segments + " segments and may take " + budget);
        }
    }

    private static String rendered(Step step, Text text) {
        StringBuilder rendered = new StringBuilder(words(text));
        if (step instanceof Step.Ask ask) {
            ask.choices().forEach(choice -> rendered.append("\n1 ").append(text.label(choice)));
        }
        return rendered.toString();
    }

    /** Values are taken to be of middling length. */
    private static String words(Text text) {
        if (!text.message().problem().isEmpty()) {
            return "";
        }
        String value = "0".repeat(PLACEHOLDER);
        return text.message().filled(name -> Optional.of(value), name -> Optional.of("2"));
    }
}
