package org.anxin.helpline.dialog.graph;

import java.util.Locale;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;

/** A picture of a dialog: a box for every step, an arrow for every way on. */
public final class DialogGraph {

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">
            <title>%s</title>
            <style>
            text { font: 14px sans-serif; fill: #222 } text.name { font-weight: bold } text.label { font-size: 12px; fill: #555 }
            rect { stroke: #666; rx: 6px } rect.say { fill: #eef4ff } rect.ask { fill: #fff6da } rect.perform { fill: #e3f5e6 }
            rect.branch { fill: #f3f3f3 } rect.call { fill: #f6e9fb } rect.end { fill: #ddd; rx: 14px }
            path { fill: none; stroke: #666 }
            </style>
            <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" style="fill:#666;stroke:none"/></marker></defs>
            <rect width="100%%" height="100%%" style="fill:#fff;stroke:none;rx:0"/>
            """;

    private final Layout layout;
    private final String title;

    public DialogGraph(Scripts scripts, Dialog dialog, Locale language) {
        this.layout = new Layout(scripts, dialog, language);
        this.title = dialog.name() + " " + dialog.version();
    }

    public String svg() {
        long width = Math.round(layout.root().getWidth());
        long height = Math.round(layout.root().getHeight());
        StringBuilder svg =
                new StringBuilder(String.format(Locale.ROOT, HEAD, width, height, width, height, escaped(title)));
        layout.root().getContainedEdges().forEach(edge -> edge(svg, edge));
        layout.boxes().forEach((node, box) -> box(svg, node, box));
        return svg.append("</svg>\n").toString();
    }

    private static void box(StringBuilder svg, ElkNode node, Box box) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>%n",
                box.kind(),
                node.getX(),
                node.getY(),
                node.getWidth(),
                node.getHeight()));
        for (int i = 0; i < box.lines().size(); i++) {
            text(
                    svg,
                    i == 0 ? "name" : "words",
                    node.getX() + 12,
                    node.getY() + 20 + i * 19,
                    box.lines().get(i));
        }
    }

    private static void edge(StringBuilder svg, ElkEdge edge) {
        for (ElkEdgeSection section : edge.getSections()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path marker-end=\"url(#tip)\" d=\"M%.1f %.1f",
                    section.getStartX(),
                    section.getStartY()));
            for (ElkBendPoint bend : section.getBendPoints()) {
                svg.append(String.format(Locale.ROOT, " L%.1f %.1f", bend.getX(), bend.getY()));
            }
            svg.append(String.format(Locale.ROOT, " L%.1f %.1f\"/>%n", section.getEndX(), section.getEndY()));
        }
        for (ElkLabel label : edge.getLabels()) {
            text(svg, "label", label.getX() + 3, label.getY() + 13, label.getText());
        }
    }

    private static void text(StringBuilder svg, String kind, double x, double y, String words) {
        svg.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n", kind, x, y, escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
