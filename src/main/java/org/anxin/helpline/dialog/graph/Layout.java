package org.anxin.helpline.dialog.graph;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;
import org.anxin.helpline.dialog.model.Text;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Places the steps of a dialog in layers, from the first to the end. */
final class Layout {

    private static final double SPACE = 28;
    private static final double LABEL_HEIGHT = 17;

    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<ElkNode, Box> boxes = new LinkedHashMap<>();
    private final Map<String, ElkNode> byName = new LinkedHashMap<>();

    Layout(Scripts scripts, Dialog dialog, Locale language) {
        dialog.steps().forEach((name, step) -> add(name, Box.of(scripts, dialog, name, step, language)));
        add(Step.END, Box.end());
        dialog.steps().forEach((name, step) -> edges(scripts, dialog, name, step, language));
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(SPACE));
        root.setProperty(CoreOptions.SPACING_NODE_NODE, SPACE);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, SPACE);
        root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    }

    ElkNode root() {
        return root;
    }

    Map<ElkNode, Box> boxes() {
        return boxes;
    }

    private void add(String name, Box box) {
        ElkNode node = ElkGraphUtil.createNode(root);
        node.setDimensions(box.width(), box.height());
        boxes.put(node, box);
        byName.put(name, node);
    }

    private void edges(Scripts scripts, Dialog dialog, String name, Step step, Locale language) {
        Map<String, String> labels = new LinkedHashMap<>();
        step.targets().forEach(target -> labels.put(target, ""));
        switch (step) {
            case Step.Ask ask -> {
                Text text = scripts.find(dialog, ask.text(), language).orElse(null);
                ask.choices()
                        .forEach(choice -> labels.merge(
                                ask.after(choice), text == null ? choice : text.label(choice), Layout::joined));
            }
            case Step.Branch branch ->
                branch.cases().forEach(one -> labels.merge(one.then(), condition(one), Layout::joined));
            default -> {}
        }
        labels.forEach((target, label) -> edge(name, target, label));
    }

    private static String condition(Step.Case one) {
        return one.when().isEmpty()
                ? "else"
                : one.when().entrySet().stream()
                        .map(condition -> condition.getKey() + ": " + condition.getValue())
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
    }

    private static String joined(String one, String other) {
        return one.isEmpty() ? other : one + " / " + other;
    }

    private void edge(String from, String to, String label) {
        ElkNode source = byName.get(from);
        ElkNode target = byName.get(to);
        if (source == null || target == null) {
            return; // lint says so
        }
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(source, target);
        if (!label.isEmpty()) {
            ElkLabel drawn = ElkGraphUtil.createLabel(label, edge);
            drawn.setDimensions(Box.width(label), LABEL_HEIGHT);
        }
    }
}
