package org.anxin.helpline.understanding.model;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.anxin.helpline.understanding.model.Classifier.Guess;

/** How well texts were labelled. */
public record Figures(List<Case> cases) {

    private static final int BINS = 10;

    /**
     * One text.
     *
     * @param label the right one
     * @param guesses the likeliest first
     */
    public record Case(String label, List<Guess> guesses) {

        public String best() {
            return guesses.getFirst().label();
        }

        boolean within(int places) {
            return guesses.stream()
                    .limit(places)
                    .anyMatch(guess -> guess.label().equals(label));
        }
    }

    public int count() {
        return cases.size();
    }

    /** The share whose right label is among the first {@code places}. */
    public double top(int places) {
        return share(cases.stream().filter(one -> one.within(places)).count(), cases.size());
    }

    /** Of the texts with this label, the share that got it. */
    public double recall(String label) {
        List<Case> labelled =
                cases.stream().filter(one -> one.label().equals(label)).toList();
        return share(labelled.stream().filter(one -> one.within(1)).count(), labelled.size());
    }

    public double macroF1() {
        Map<String, Long> right = cases.stream()
                .filter(one -> one.within(1))
                .collect(Collectors.groupingBy(Case::label, Collectors.counting()));
        Map<String, Long> given = cases.stream().collect(Collectors.groupingBy(Case::best, Collectors.counting()));
        Map<String, Long> meant = cases.stream().collect(Collectors.groupingBy(Case::label, Collectors.counting()));
        return new TreeSet<>(meant.keySet())
                .stream()
                        .mapToDouble(label -> share(
                                2 * right.getOrDefault(label, 0L), given.getOrDefault(label, 0L) + meant.get(label)))
                        .average()
                        .orElse(0);
    }

    /** Expected calibration error over ten bins of equal width. */
    public double calibrationError() {
        return IntStream.range(0, BINS).mapToDouble(this::gap).sum();
    }

    private double gap(int bin) {
        List<Case> inside = cases.stream()
                .filter(one ->
                        Math.min(BINS - 1, (int) (one.guesses().getFirst().probability() * BINS)) == bin)
                .toList();
        double sure = inside.stream()
                .mapToDouble(one -> one.guesses().getFirst().probability())
                .sum();
        return Math.abs(sure - inside.stream().filter(one -> one.within(1)).count()) / Math.max(1, cases.size());
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
