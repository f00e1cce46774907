package org.anxin.helpline.dialog.check;

import java.util.ArrayList;
import java.util.List;

/** What was said and done, as one reads it; it ends where something else than expected happened. */
final class Transcript {

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add("    " + line);
    }

    void add(Happening happening) {
        String text = happening instanceof Happening.Said said
                ? "   " + said.say().rendered().replace("\n", "\n" + " ".repeat(11))
                : "";
        add(happening.brief() + text);
    }

    /** The transcript so far, then the difference. */
    String until(String expected, List<Happening> instead) {
        List<String> all = new ArrayList<>(lines);
        if (!expected.isEmpty()) {
            all.add("  - " + expected);
        }
        instead.forEach(one -> {
            Transcript other = new Transcript();
            other.add(one);
            all.add("  + " + other.lines.getFirst().strip());
        });
        if (instead.isEmpty()) {
            all.add("  + (nothing)");
        }
        return String.join("\n", all);
    }
}
