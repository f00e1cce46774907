package org.anxin.helpline.understanding.model;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Maximum entropy by OpenNLP's L-BFGS ({@code MAXENT_QN}) on real values.
 *
 * @param l1 drives weights to nought
 * @param l2 keeps weights small
 */
record QuasiNewton(double l1, double l2, int iterations) {

    private static final int UPDATES = 8;
    private static final int MOST_EVALUATIONS = 30_000;

    /** L-BFGS begins as if every weight had a curvature of one; about this many texts have it. */
    private static final double TEXTS = 150;

    /** One text as numbers, and what it is. */
    record Example(String label, Features features) {}

    Weights train(List<Example> examples, int features) {
        List<String> labels =
                List.copyOf(examples.stream().map(Example::label).collect(Collectors.toCollection(TreeSet::new)));
        int[] right = examples.stream()
                .mapToInt(example -> labels.indexOf(example.label()))
                .toArray();
        double share = TEXTS / examples.size();
        Likelihood likelihood = new Likelihood(
                examples.stream().map(Example::features).toList(), right, labels.size(), features, share);
        double[] best =
                new QNMinimizer(l1 * share, l2 * share, iterations, UPDATES, MOST_EVALUATIONS).minimize(likelihood);
        return Weights.of(labels, best);
    }
}
