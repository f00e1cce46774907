package org.anxin.helpline.understanding.model;

import java.util.IdentityHashMap;
import java.util.Map;
import org.anxin.helpline.understanding.Severity;

/**
 * What the danger model tells apart. A person locked in and a person who wants to die have few words in common: each
 * kind of danger is a label of its own, and so are what only sounds like danger, coercion, and all else. Lines that
 * name no topic get the kind they are most like.
 */
final class DangerKinds {

    private static final String KIND = "danger:";
    private static final String COERCION = "coercion";
    private static final String HARMLESS = "harmless";
    private static final String OTHER = "other";

    private final Weights kinds;
    private final FeatureSpace space;
    private final Map<Utterance, String> known = new IdentityHashMap<>();

    /** @param kinds tells the topics of dangerous lines apart */
    DangerKinds(Weights kinds, FeatureSpace space) {
        this.kinds = kinds;
        this.space = space;
    }

    static boolean isDanger(Utterance utterance) {
        return utterance.severity() == Severity.DANGER.level();
    }

    /** Whether a line is about danger and says which. */
    static boolean isNamed(Utterance utterance) {
        return isDanger(utterance) && !utterance.topic().isEmpty();
    }

    String of(Utterance utterance) {
        if (isDanger(utterance)) {
            return KIND
                    + (utterance.topic().isEmpty()
                            ? known.computeIfAbsent(utterance, this::likest)
                            : utterance.topic());
        }
        if (!utterance.topic().isEmpty()) {
            return OTHER;
        }
        return utterance.severity() == Severity.COERCION.level() ? COERCION : HARMLESS;
    }

    /** The probability of all kinds together. */
    static double share(Weights weights, Features features) {
        double[] shares = weights.probabilities(features);
        double share = 0;
        for (int i = 0; i < shares.length; i++) {
            share += weights.labels().get(i).startsWith(KIND) ? shares[i] : 0;
        }
        return share;
    }

    private String likest(Utterance utterance) {
        return Classifier.ranked(kinds, space.of(utterance.text())).getFirst().label();
    }
}
