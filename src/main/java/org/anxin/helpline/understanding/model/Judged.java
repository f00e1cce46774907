package org.anxin.helpline.understanding.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A text that was kept out of training, and what the model makes of it.
 *
 * @param sums before calibration
 * @param right the place of the right label
 */
record Judged(float[] sums, int right) {

    private static final double COOLEST = 0.3;
    private static final double HOTTEST = 8;
    private static final double STEP = 1.02;
    private static final double LEAST = 1e-12;

    /** The one temperature at which the right labels are likeliest. */
    static double temperature(List<Judged> judged) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double temperature = COOLEST; temperature < HOTTEST; temperature *= STEP) {
            double loss = 0;
            for (Judged one : judged) {
                loss -= Math.log(Math.max(LEAST, Weights.softmax(one.sums, temperature)[one.right]));
            }
            if (loss < least) {
                least = loss;
                best = temperature;
            }
        }
        return best;
    }

    /** Whether the best label is right, whether it is an answer at all, and how sure the model is of it. */
    record Answer(boolean right, boolean inScope, double probability) {}

    /** The likeliest label; {@code outside} is no answer. */
    Answer answer(double temperature, int outside) {
        double[] shares = Weights.softmax(sums, temperature);
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            if (shares[i] > shares[best]) {
                best = i;
            }
        }
        return new Answer(best == right, best != outside, shares[best]);
    }

    double probability(double temperature, int label) {
        return Weights.softmax(sums, temperature)[label];
    }

    /** The threshold that keeps a share of these. */
    static double keeping(DoubleStream probabilities, double share) {
        double[] sorted = probabilities.sorted().toArray();
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * (1 - share)))];
    }

    /** The lowest threshold above which a share of the answers is right; one over all where there is none. */
    static double precise(List<Answer> answers, double share) {
        List<Answer> descending = answers.stream()
                .filter(Answer::inScope)
                .sorted(Comparator.comparingDouble(Answer::probability).reversed())
                .toList();
        double threshold = 1;
        int right = 0;
        for (int i = 0; i < descending.size(); i++) {
            right += descending.get(i).right() ? 1 : 0;
            if (right >= share * (i + 1)) {
                threshold = descending.get(i).probability();
            }
        }
        return threshold;
    }
}
