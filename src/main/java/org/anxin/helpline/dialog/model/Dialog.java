package org.anxin.helpline.dialog.model;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One version of one script, with its texts.
 *
 * @param steps in the order written
 * @param takes names of the values it is begun with
 * @param leave the step that runs when the person goes away half-way, if there is one
 * @param forget how long a parked session is kept
 * @param moves whether people inside an older version go over to this one at their next step
 * @param continues by older version: where each changed or removed step goes on in this one
 * @param segments how many SMS segments a message may take
 */
public record Dialog(
        String name,
        int version,
        String first,
        Map<String, Step> steps,
        Set<String> takes,
        Optional<String> leave,
        Duration forget,
        boolean moves,
        Map<Integer, Map<String, String>> continues,
        int segments,
        Map<Locale, Texts> texts,
        Source source) {

    /** How long a parked session is kept unless the dialog says otherwise. */
    public static final Duration FORGET = Duration.ofDays(7);

    /** The step with which a person in that older version goes on here, if it is declared. */
    public Optional<String> continued(int older, String step) {
        return Optional.ofNullable(continues.get(older))
                .map(steps -> steps.getOrDefault(step, step))
                .filter(target -> target.equals(Step.END) || steps.containsKey(target));
    }

    /** The ask that collects this value, the first written if there are several. */
    public Optional<Map.Entry<String, Step.Ask>> asking(String value) {
        return steps.entrySet().stream()
                .filter(step ->
                        step.getValue() instanceof Step.Ask ask && ask.value().equals(value))
                .map(step -> Map.entry(step.getKey(), (Step.Ask) step.getValue()))
                .findFirst();
    }

    /** Steps of one kind by name. */
    public <S extends Step> Stream<Map.Entry<String, S>> each(Class<S> kind) {
        return steps.entrySet().stream()
                .filter(step -> kind.isInstance(step.getValue()))
                .map(step -> Map.entry(step.getKey(), kind.cast(step.getValue())));
    }

    public Place place(String step) {
        return new Place(source.file(), source.lines().getOrDefault(step, 1));
    }

    /**
     * What only messages about the file need.
     *
     * @param lines of the steps
     * @param strangers fields the language does not have, with where they stand
     */
    public record Source(String file, Map<String, Integer> lines, List<Stranger> strangers) {}

    /** A field nobody knows, among those that are. */
    public record Stranger(Place place, String field, Set<String> known) {}
}
