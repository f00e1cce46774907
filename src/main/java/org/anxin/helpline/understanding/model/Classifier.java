package org.anxin.helpline.understanding.model;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** The head that tells kinds of danger from all else. */
    public static final String DANGER = "danger";

    public Classifier {
        heads = Map.copyOf(heads);
        cuts = Map.copyOf(cuts);
    }

    /** A label and its calibrated probability. */
    public record Guess(String label, double probability) {}

    /**
     * What is made of a text.
     *
     * @param topics every label with its probability, the likeliest first
     * @param danger how probable it is
     */
    public record Opinion(List<Guess> topics, double danger) {}

    /**
     * Empty where nothing in the text is known. A text that is clearly about nothing of ours is the less about danger:
     * so games, films and the heat do not alarm.
     */
    public Optional<Opinion> of(NormalText text) {
        Features features = space.of(text);
        if (features.isEmpty()) {
            return Optional.empty();
        }
        List<Guess> topics = ranked(heads.get(TOPIC), features);
        double ours = 1 - probability(topics, Training.OUTSIDE);
        return Optional.of(new Opinion(topics, ours * ours * DangerKinds.share(heads.get(DANGER), features)));
    }

    private static double probability(List<Guess> guesses, String label) {
        return guesses.stream()
                .filter(guess -> guess.label().equals(label))
                .mapToDouble(Guess::probability)
                .sum();
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
