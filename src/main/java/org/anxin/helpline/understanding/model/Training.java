package org.anxin.helpline.understanding.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.anxin.helpline.understanding.text.NormalText;

/** Trains a classifier. Everything, thresholds included, comes from the training texts alone. */
public final class Training {

    /** A label for what no other label is about. */
    public static final String OUTSIDE = "off_topic";

    /** Below this cut an answer is not even offered. */
    public static final String KEEP = "keep";

    /** From this cut on an answer is given without asking back. */
    public static final String SURE = "sure";

    /** At or above this cut the danger head raises the alarm by itself. */
    public static final String ALARM = "alarm";

    /** At or above this cut it does where a rule hints at danger too. */
    public static final String HINTED = "hinted";

    private static final double KEPT = 0.96;
    private static final double PRECISION = 0.85;
    private static final double ALARMED = 0.82;
    private static final double ALARMED_IF_HINTED = 0.87;
    private static final float SCALE = 3;
    private static final QuasiNewton TOPICS = new QuasiNewton(0, 0.3, 50);
    private static final QuasiNewton DANGERS = new QuasiNewton(0, 0.4, 50);

    private final FeatureSpace space;
    private final Map<String, Weights> heads = new HashMap<>();
    private final Map<String, Double> cuts = new HashMap<>();

    /** @param texts which pieces there are, and how rare each is */
    public Training(Grams grams, List<NormalText> texts) {
        this.space = FeatureSpace.of(grams, SCALE, texts);
    }

    /** A classifier of labels alone. */
    public static Classifier of(Grams grams, List<Utterance> utterances, int folds) {
        return new Training(grams, utterances.stream().map(Utterance::text).toList())
                .topics(utterances, folds, 1)
                .classifier();
    }

    /** Labels by text. {@code kept} folds of {@code folds} are first kept out in turn to calibrate on. */
    public Training topics(List<Utterance> utterances, int folds, int kept) {
        List<Judged> judged = judged(utterances, TOPICS, Utterance::topic, folds, kept);
        Weights weights = train(utterances, TOPICS, Utterance::topic).at(Judged.temperature(judged));
        int outside = weights.labels().indexOf(OUTSIDE);
        List<Judged.Answer> answers = judged.stream()
                .map(one -> one.answer(weights.temperature(), outside))
                .toList();
        cuts.put(
                KEEP,
                Judged.keeping(
                        answers.stream()
                                .filter(one -> one.right() && one.inScope())
                                .mapToDouble(Judged.Answer::probability),
                        KEPT));
        cuts.put(SURE, Math.max(cuts.get(KEEP), Judged.precise(answers, PRECISION)));
        heads.put(Classifier.TOPIC, weights);
        return this;
    }

    /** Danger or not, cross-validated over all folds. */
    public Training danger(List<Utterance> utterances, int folds) {
        Function<Utterance, String> label = utterance -> utterance.severity() == 3 ? Classifier.DANGER : "other";
        List<Judged> judged = judged(utterances, DANGERS, label, folds, folds);
        Weights weights = train(utterances, DANGERS, label).at(Judged.temperature(judged));
        int danger = weights.labels().indexOf(Classifier.DANGER);
        Supplier<DoubleStream> found = () -> judged.stream()
                .filter(one -> one.right() == danger)
                .mapToDouble(one -> one.probability(weights.temperature(), danger));
        cuts.put(ALARM, Judged.keeping(found.get(), ALARMED));
        cuts.put(HINTED, Judged.keeping(found.get(), ALARMED_IF_HINTED));
        heads.put(Classifier.DANGER, weights);
        return this;
    }

    public Classifier classifier() {
        return new Classifier(space, heads, cuts);
    }

    private Weights train(List<Utterance> utterances, QuasiNewton trainer, Function<Utterance, String> label) {
        List<QuasiNewton.Example> examples = new ArrayList<>();
        for (Utterance utterance : utterances) {
            examples.add(new QuasiNewton.Example(label.apply(utterance), space.of(utterance.text())));
            if (space.grams() == Grams.CHINESE) {
                examples.add(new QuasiNewton.Example(label.apply(utterance), space.of(utterance.text(), true)));
            }
        }
        return trainer.train(examples, space.size());
    }

    private List<Judged> judged(
            List<Utterance> utterances, QuasiNewton trainer, Function<Utterance, String> label, int folds, int used) {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < used; fold++) {
            List<Utterance> taught = new ArrayList<>();
            List<Utterance> kept = new ArrayList<>();
            for (Utterance utterance : utterances) {
                (fold(utterance, folds) == fold ? kept : taught).add(utterance);
            }
            Weights weights = train(taught, trainer, label);
            kept.stream()
                    .filter(utterance -> weights.labels().contains(label.apply(utterance)))
                    .map(utterance -> new Judged(
                            weights.sums(space.of(utterance.text())),
                            weights.labels().indexOf(label.apply(utterance))))
                    .forEach(judged::add);
        }
        return judged;
    }

    /** By the text, so that a new line moves no other. */
    private static int fold(Utterance utterance, int folds) {
        return (int) Math.floorMod(Hashes.of(utterance.text().text()), (long) folds);
    }
}
