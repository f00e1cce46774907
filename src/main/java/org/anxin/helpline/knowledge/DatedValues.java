package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers that change, such as the minimum wage, each with the days it holds. */
record DatedValues(Map<String, List<Dated>> byName) {

    /** A number from one day to another, both included, and where it stands written. */
    record Dated(String value, LocalDate from, LocalDate to, String source, Place place) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    DatedValues {
        byName = Map.copyOf(byName);
    }

    Set<String> names() {
        return byName.keySet();
    }

    Optional<Dated> on(String name, LocalDate day) {
        return dates(name).stream().filter(dated -> dated.holdsOn(day)).findFirst();
    }

    /** What held last before a day, or else will hold first. */
    Dated lastKnown(String name, LocalDate day) {
        List<Dated> sorted =
                dates(name).stream().sorted(Comparator.comparing(Dated::from)).toList();
        return sorted.stream()
                .filter(dated -> !dated.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(sorted::getFirst);
    }

    /** Those of some names that do not hold on a day. */
    List<StaleValue> stale(Set<String> names, LocalDate day) {
        return names.stream()
                .sorted()
                .filter(name -> on(name, day).isEmpty())
                .map(name -> {
                    Dated last = lastKnown(name, day);
                    return new StaleValue(name, last.value(), last.to());
                })
                .toList();
    }

    /** @throws IllegalArgumentException for a name that does not exist; loading has refused answers that use one */
    private List<Dated> dates(String name) {
        List<Dated> dates = byName.get(name);
        if (dates == null) {
            throw new IllegalArgumentException("There is no value " + name);
        }
        return dates;
    }
}
