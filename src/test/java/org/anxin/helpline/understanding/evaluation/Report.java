package org.anxin.helpline.understanding.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.anxin.helpline.understanding.model.Figures;

/** Lines of Markdown. */
final class Report {

    private final StringBuilder text = new StringBuilder();

    Report line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Report line(String format, Object... values) {
        return line(String.format(Locale.ROOT, format, values));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    Report topics(String name, Figures figures, double outside) {
        return line(
                "| %s | %s | %s | %s | %s | %.3f |",
                name,
                percent(figures.top(1)),
                percent(figures.top(3)),
                percent(figures.macroF1()),
                percent(outside),
                figures.calibrationError());
    }

    /** A goal, what was measured, and whether that reaches it. */
    Report goal(String name, double measured, boolean atLeast, double goal) {
        boolean reached = atLeast ? measured >= goal : measured <= goal;
        return line(
                "| %s | %s %s %% | %s %% | %s |",
                name, atLeast ? "≥" : "≤", percent(goal), percent(measured), reached ? "yes" : "**no**");
    }

    /** What is most often taken for something else. */
    Report confusions(Figures figures) {
        Map<String, Long> pairs = figures.cases().stream()
                .filter(one -> !one.best().equals(one.label()))
                .collect(Collectors.groupingBy(one -> one.label() + " as " + one.best(), Collectors.counting()));
        List<Map.Entry<String, Long>> most = pairs.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .toList();
        most.forEach(pair -> line("- %s: %d", pair.getKey(), pair.getValue()));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
