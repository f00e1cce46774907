package org.anxin.helpline.understanding.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Severity;
import org.anxin.helpline.understanding.Understanding;
import org.anxin.helpline.understanding.model.Classifier.Guess;
import org.anxin.helpline.understanding.model.Figures;
import org.anxin.helpline.understanding.model.Training;

/** What understanding, or a baseline, makes of the held-out lines of a language. */
final class Reach {

    private static final double KEPT = 0.95;

    private final Understanding understanding;
    private final List<HeldOut> lines;
    private final Map<String, Reading> readings = new HashMap<>();

    Reach(Understanding understanding, List<HeldOut> lines) {
        this.understanding = understanding;
        this.lines = lines;
    }

    private Reading of(String text) {
        return readings.computeIfAbsent(text, understanding::of);
    }

    List<Guess> guesses(String text) {
        Reading reading = of(text);
        List<Guess> guesses = new ArrayList<>();
        guesses.add(new Guess(reading.topic(), reading.confidence()));
        reading.alternatives().forEach(other -> guesses.add(new Guess(other.topic(), other.confidence())));
        return guesses;
    }

    Figures topics() {
        return topics(this::guesses, text -> text);
    }

    Figures topics(Labeller labeller, UnaryOperator<String> distortion) {
        return new Figures(lines.stream()
                .filter(HeldOut::hasTopic)
                .map(line -> new Figures.Case(line.topic(), labeller.of(distortion.apply(line.text()))))
                .toList());
    }

    /** The share of out-of-scope lines below the threshold that keeps 95 % of the right answers in scope. */
    double outsideRecall(Labeller labeller) {
        double[] right = lines.stream()
                .filter(HeldOut::hasTopic)
                .filter(line -> answer(labeller, line).label().equals(line.topic()))
                .mapToDouble(line -> answer(labeller, line).probability())
                .sorted()
                .toArray();
        double threshold = right[(int) (right.length * (1 - KEPT))];
        return share(HeldOut::isOutside, line -> answer(labeller, line).probability() < threshold);
    }

    private static Guess answer(Labeller labeller, HeldOut line) {
        return labeller.of(line.text()).stream()
                .filter(guess -> !guess.label().equals(Training.OUTSIDE))
                .max(Comparator.comparingDouble(Guess::probability))
                .orElseThrow();
    }

    /** As shipped: nothing is answered as if it were in scope, unless as a question back. */
    double outsideRefused() {
        return share(HeldOut::isOutside, line -> isRefused(of(line.text())));
    }

    double rightKept() {
        return share(
                line -> line.hasTopic() && of(line.text()).topic().equals(line.topic()),
                line -> !isRefused(of(line.text())));
    }

    /** Of the topics given without asking back, the share that is right. */
    double rightWhenSure() {
        return share(
                line -> line.hasTopic() && of(line.text()).zone() == Reading.Zone.SURE,
                line -> of(line.text()).topic().equals(line.topic()));
    }

    double sure() {
        return share(HeldOut::hasTopic, line -> of(line.text()).zone() == Reading.Zone.SURE);
    }

    private static boolean isRefused(Reading reading) {
        return reading.zone() == Reading.Zone.UNKNOWN || reading.topic().equals(Training.OUTSIDE);
    }

    double dangerRecall() {
        return share(HeldOut::isDanger, this::isAlarm);
    }

    double dangerRecallByRules() {
        return share(
                HeldOut::isDanger,
                line -> isAlarm(line)
                        && of(line.text()).reasons().stream()
                                .noneMatch(reason -> reason.rule().equals("classifier")));
    }

    double falseAlarms() {
        return share(line -> line.isHarmless() && !line.isDanger(), this::isAlarm);
    }

    double falseAlarmsElsewhere() {
        return share(line -> !line.isHarmless() && !line.isDanger(), this::isAlarm);
    }

    private boolean isAlarm(HeldOut line) {
        return of(line.text()).severity() == Severity.DANGER;
    }

    private double share(Predicate<HeldOut> of, Predicate<HeldOut> those) {
        List<HeldOut> whole = lines.stream().filter(of).toList();
        return (double) whole.stream().filter(those).count() / Math.max(1, whole.size());
    }

    long count(Predicate<HeldOut> of) {
        return lines.stream().filter(of).count();
    }
}
