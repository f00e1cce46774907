package org.anxin.helpline.understanding.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anxin.helpline.understanding.text.NormalText;

/**
 * Trains a classifier. Confidence and cuts come from texts that were kept out. Texts in Chinese characters are taught a
 * second time as they may be mistyped.
 */
public final class Training {

    /** A label for what no other label is about. */
    public static final String OUTSIDE = "off_topic";

    private static final float SCALE = 5;
    private static final QuasiNewton TOPICS = new QuasiNewton(0, 0.3, 50);
    private static final QuasiNewton KINDS = new QuasiNewton(0, 0.8, 20);
    private static final QuasiNewton DANGERS = new QuasiNewton(0, 0.8, 50);

    private final FeatureSpace space;
    private final Mistyped mistyped;
    private final Map<String, Weights> heads = new HashMap<>();
    private final Map<String, Double> cuts = new HashMap<>();

    /** @param texts which pieces there are, and how rare each is */
    public Training(Grams grams, List<NormalText> texts) {
        this.space = FeatureSpace.of(grams, SCALE, texts);
        this.mistyped = new Mistyped(grams == Grams.CHINESE ? texts : List.of());
    }

    /** A classifier of labels alone, calibrated on the part of {@code folds} that is first kept out. */
    public static Classifier of(Grams grams, List<Utterance> utterances, int folds) {
        List<Utterance> taught = new ArrayList<>();
        List<Utterance> kept = new ArrayList<>();
        utterances.forEach(one -> (fold(one, folds) == 0 ? kept : taught).add(one));
        Training training =
                new Training(grams, utterances.stream().map(Utterance::text).toList());
        Weights apart = training.train(TOPICS, taught, Utterance::topic);
        Weights all = training.train(TOPICS, utterances, Utterance::topic)
                .at(Judged.temperature(training.judged(apart, kept, Utterance::topic)));
        training.heads.put(Classifier.TOPIC, all);
        return training.classifier();
    }

    /** Labels by text. */
    public Training topics(List<Utterance> taught, List<Utterance> kept) {
        List<Utterance> labelled =
                kept.stream().filter(one -> !one.topic().isEmpty()).toList();
        Weights trained = head(TOPICS, Classifier.TOPIC, taught, labelled, Utterance::topic);
        int outside = trained.labels().indexOf(OUTSIDE);
        Cuts.topics(
                judged(trained, labelled, Utterance::topic).stream()
                        .map(one -> one.answer(trained.temperature(), outside))
                        .toList(),
                cuts);
        return this;
    }

    /** Danger by its kinds, beside what is like it and what is not. Topics come first: they have a say in it. */
    public Training danger(List<Utterance> taught, List<Utterance> kept) {
        DangerKinds kinds = new DangerKinds(
                train(KINDS, taught.stream().filter(DangerKinds::isNamed).toList(), Utterance::topic), space);
        head(DANGERS, Classifier.DANGER, taught, kept, kinds::of);
        Classifier trained = classifier();
        Cuts.danger(
                kept.stream()
                        .filter(DangerKinds::isDanger)
                        .flatMap(one -> trained.of(one.text()).stream())
                        .mapToDouble(Classifier.Opinion::danger)
                        .toArray(),
                cuts);
        return this;
    }

    public Classifier classifier() {
        return new Classifier(space, heads, cuts);
    }

    private Weights head(
            QuasiNewton trainer,
            String name,
            List<Utterance> taught,
            List<Utterance> kept,
            Function<Utterance, String> label) {
        Weights weights = train(trainer, taught, label);
        Weights calibrated = weights.at(Judged.temperature(judged(weights, kept, label)));
        heads.put(name, calibrated);
        return calibrated;
    }

    private Weights train(QuasiNewton trainer, List<Utterance> utterances, Function<Utterance, String> label) {
        return trainer.train(
                utterances.stream()
                        .flatMap(one ->
                                views(one.text()).map(features -> new QuasiNewton.Example(label.apply(one), features)))
                        .toList(),
                space.size());
    }

    private Stream<Features> views(NormalText text) {
        return Stream.concat(Stream.of(text), mistyped.of(text).stream()).map(space::of);
    }

    private List<Judged> judged(Weights weights, List<Utterance> kept, Function<Utterance, String> label) {
        return kept.stream()
                .filter(one -> weights.labels().contains(label.apply(one)))
                .map(one -> new Judged(
                        weights.sums(space.of(one.text())), weights.labels().indexOf(label.apply(one))))
                .toList();
    }

    /** By the text, so that a new line moves no other. */
    private static int fold(Utterance utterance, int folds) {
        return (int) Math.floorMod(Hashes.of(utterance.text().text()), (long) folds);
    }
}
