package org.anxin.helpline.understanding.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.Function;
import org.jspecify.annotations.Nullable;

/**
 * The negative log-likelihood that OpenNLP's quasi-Newton trainer minimises, with the weights of a feature side by side
 * and each text's sums used for value and gradient. OpenNLP's own strides through memory and is several times slower.
 * Two halves are summed in a fixed order, so that the same examples give the same weights.
 */
final class Likelihood implements Function {

    private static final int HALVES = 2;

    private final List<Features> texts;
    private final int[] right;
    private final int labels;
    private final int dimension;
    private final double share;
    private final float[][] surprises;
    private double @Nullable [] seen;
    private double value;

    /**
     * @param share what likelihood and gradient are multiplied by: near 1, steps are taken at once, not halved often
     */
    Likelihood(List<Features> texts, int[] right, int labels, int features, double share) {
        this.share = share;
        this.texts = texts;
        this.right = right;
        this.labels = labels;
        this.dimension = features * labels;
        this.surprises = new float[texts.size()][labels];
    }

    @Override
    public int getDimension() {
        return dimension;
    }

    @Override
    public double valueAt(double[] weights) {
        if (!Arrays.equals(weights, seen)) {
            float[] narrow = narrow(weights);
            double[] halves = IntStream.range(0, HALVES)
                    .parallel()
                    .mapToDouble(half -> surprise(narrow, half))
                    .toArray();
            value = share * Arrays.stream(halves).sum();
            seen = weights.clone();
        }
        return value;
    }

    @Override
    public double[] gradientAt(double[] weights) {
        valueAt(weights);
        double[][] halves =
                IntStream.range(0, HALVES).parallel().mapToObj(this::gradient).toArray(double[][]::new);
        for (int i = 0; i < dimension; i++) {
            halves[0][i] = share * (halves[0][i] + halves[1][i]);
        }
        return halves[0];
    }

    private static float[] narrow(double[] weights) {
        float[] narrow = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            narrow[i] = (float) weights[i];
        }
        return narrow;
    }

    /** Leaves for every text what its labels were given too much of. */
    private double surprise(float[] weights, int half) {
        double loss = 0;
        for (int text = half; text < right.length; text += HALVES) {
            float[] sums = surprises[text];
            Arrays.fill(sums, 0);
            Features features = texts.get(text);
            for (int i = 0; i < features.ids().length; i++) {
                int from = features.ids()[i] * labels;
                float times = features.values()[i];
                for (int label = 0; label < labels; label++) {
                    sums[label] += weights[from + label] * times;
                }
            }
            double[] shares = Weights.softmax(sums, 1);
            loss -= Math.log(Math.max(Double.MIN_NORMAL, shares[right[text]]));
            shares[right[text]] -= 1;
            for (int label = 0; label < labels; label++) {
                sums[label] = (float) shares[label];
            }
        }
        return loss;
    }

    private double[] gradient(int half) {
        double[] gradient = new double[dimension];
        for (int text = half; text < right.length; text += HALVES) {
            float[] surprise = surprises[text];
            Features features = texts.get(text);
            for (int i = 0; i < features.ids().length; i++) {
                int from = features.ids()[i] * labels;
                float times = features.values()[i];
                for (int label = 0; label < labels; label++) {
                    gradient[from + label] += surprise[label] * times;
                }
            }
        }
        return gradient;
    }
}
