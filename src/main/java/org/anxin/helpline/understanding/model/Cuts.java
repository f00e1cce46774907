package org.anxin.helpline.understanding.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The thresholds of a classifier, from texts that were kept out of training. */
public final class Cuts {

    /** Below this cut an answer is not even offered. */
    public static final String KEEP = "keep";

    /** From this cut on an answer is given without asking back. */
    public static final String SURE = "sure";

    /** At or above this cut the danger model raises the alarm. */
    public static final String ALARM = "alarm";

    private static final double KEPT = 0.95;
    private static final double PRECISION = 0.9;
    private static final double ALARMED = 0.95;

    private Cuts() {}

    static void topics(List<Judged.Answer> answers, Map<String, Double> cuts) {
        cuts.put(
                KEEP,
                Judged.keeping(
                        answers.stream()
                                .filter(one -> one.right() && one.inScope())
                                .mapToDouble(Judged.Answer::probability),
                        KEPT));
        cuts.put(SURE, Math.max(cuts.get(KEEP), Judged.precise(answers, PRECISION)));
    }

    /** @param found the probabilities of danger of dangerous texts */
    static void danger(double[] found, Map<String, Double> cuts) {
        cuts.put(ALARM, Judged.keeping(Arrays.stream(found), ALARMED));
    }
}
