package org.anxin.helpline.dialog.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/**
 * A step as it is drawn.
 *
 * @param kind the style it is drawn in
 * @param lines what stands in it, the step's name first
 */
record Box(String kind, List<String> lines) {

    private static final double LINE = 19;
    private static final double PADDING = 12;
    private static final double BOLD = 1.2;
    private static final int WIDEST = 30;
    private static final int MOST = 4;

    static Box of(Scripts scripts, Dialog dialog, String name, Step step, Locale language) {
        String words = step.key()
                .flatMap(key -> scripts.find(dialog, key, language))
                .map(text -> text.message().pattern())
                .orElse("");
        return switch (step) {
            case Step.Say say -> box("say", name, words);
            case Step.Ask ask -> box("ask", name, words);
            case Step.Review review -> box("ask", name, words);
            case Step.Perform perform -> box("perform", name, "⚙ " + perform.effect());
            case Step.Branch branch -> box("branch", name, "");
            case Step.Call call -> box("call", name, "→ " + call.dialog());
        };
    }

    static Box end() {
        return new Box("end", List.of("end"));
    }

    private static Box box(String kind, String name, String words) {
        List<String> lines = new ArrayList<>(List.of(name));
        lines.addAll(wrapped(words));
        return new Box(kind, lines);
    }

    /** Lines of about the same width; what is too much is cut. */
    private static List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : words.replaceAll("\\s+", " ").split("(?<=[ ，。？！：；、])|(?<=\\p{IsHan})(?=\\p{IsHan})")) {
            if (units(line + piece) > WIDEST) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(piece);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        if (lines.size() > MOST) {
            lines.subList(MOST, lines.size()).clear();
            lines.set(MOST - 1, lines.getLast() + "…");
        }
        return lines;
    }

    double width() {
        double widest = lines.stream().mapToDouble(Box::width).max().orElse(0);
        return Math.max(widest, width(lines.getFirst()) * BOLD) + 2 * PADDING;
    }

    double height() {
        return lines.size() * LINE + PADDING;
    }

    /** In pixels, for a font of 14. */
    static double width(String text) {
        return units(text) * 7.6;
    }

    private static int units(String text) {
        return text.codePoints().map(c -> c > 0x2000 ? 2 : 1).sum();
    }
}
