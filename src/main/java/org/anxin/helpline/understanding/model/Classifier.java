package org.anxin.helpline.understanding.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.understanding.text.NormalText;

/**
 * One feature space with any number of models over it, so that a text is cut into pieces once.
 *
 * @param heads models by name
 * @param cuts thresholds by name
 */
public record Classifier(FeatureSpace space, Map<String, Weights> heads, Map<String, Double> cuts) {

    /** The head that tells labels apart. */
    public static final String TOPIC = "topic";

    /** The head that tells danger from all else. */
    public static final String DANGER = "danger";

    public Classifier {
        heads = Map.copyOf(heads);
        cuts = Map.copyOf(cuts);
    }

    /** A label and its calibrated probability. */
    public record Guess(String label, double probability) {}

    /** What all heads make of a text: by head, every label with its probability, the likeliest first. */
    public Optional<Map<String, List<Guess>>> of(NormalText text) {
        Features features = space.of(text);
        if (features.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Guess>> guesses = new HashMap<>();
        heads.forEach((name, weights) -> guesses.put(name, ranked(weights, features)));
        return Optional.of(guesses);
    }

    /** The labels of any text, the likeliest first; what has nothing known in it gets what is likely anyway. */
    public List<Guess> topics(NormalText text) {
        return ranked(heads.get(TOPIC), space.of(text));
    }

    static List<Guess> ranked(Weights weights, Features features) {
        double[] shares = weights.probabilities(features);
        List<Guess> guesses = new ArrayList<>(shares.length);
        for (int i = 0; i < shares.length; i++) {
            guesses.add(new Guess(weights.labels().get(i), shares[i]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
        return guesses;
    }

    public double cut(String name) {
        return cuts.getOrDefault(name, 0.0);
    }

    public int pieces() {
        return space.size();
    }

    public List<String> labels() {
        return heads.get(TOPIC).labels();
    }
}
