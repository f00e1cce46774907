package org.anxin.helpline.understanding.evaluation;

import java.util.List;
import java.util.Locale;
import org.anxin.helpline.understanding.model.Figures;

/** Which topic is taken for which, as a picture: a row for the right topic, a column for the given one. */
final class HeatMap {

    private static final int CELL = 16;
    private static final int MARGIN = 190;

    private HeatMap() {}

    static String of(Figures figures) {
        List<String> labels = figures.cases().stream()
                .map(Figures.Case::label)
                .distinct()
                .sorted()
                .toList();
        int side = MARGIN + labels.size() * CELL + 10;
        StringBuilder svg = new StringBuilder(String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                side, side));
        for (int row = 0; row < labels.size(); row++) {
            String label = labels.get(row);
            int at = MARGIN + row * CELL;
            svg.append(String.format(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n", MARGIN - 6, at + 12, label));
            svg.append(String.format(
                    "<text transform=\"translate(%d,%d) rotate(-90)\">%s</text>%n", at + 12, MARGIN - 6, label));
            for (int column = 0; column < labels.size(); column++) {
                cell(svg, figures, label, labels.get(column), MARGIN + column * CELL, at);
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void cell(StringBuilder svg, Figures figures, String right, String given, int x, int y) {
        long all = figures.cases().stream()
                .filter(one -> one.label().equals(right))
                .count();
        long here = figures.cases().stream()
                .filter(one -> one.label().equals(right) && one.best().equals(given))
                .count();
        if (here > 0) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" fill-opacity=\"%.2f\"><title>%s as %s: %d of %d</title></rect>%n",
                    x,
                    y,
                    CELL - 1,
                    CELL - 1,
                    right.equals(given) ? "#1f6f54" : "#b3261e",
                    0.15 + 0.85 * here / all,
                    right,
                    given,
                    here,
                    all));
        }
    }
}
