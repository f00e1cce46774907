package org.anxin.helpline.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of a dialog. {@code next} is where it goes on, by name; {@link #END} leaves the dialog. */
sealed interface Step {

    String END = "end";

    /** Tells something. */
    record Say(String text, String next) implements Step {}

    /**
     * Asks something and waits.
     *
     * @param then where each choice leads, for those that do not lead to {@code next}
     */
    record Ask(
            String text,
            Kind kind,
            List<String> choices,
            String value,
            boolean skippable,
            Duration timeout,
            Map<String, String> then,
            String next)
            implements Step {}

    /** What an {@link Ask} takes for an answer. */
    enum Kind {
        CHOICE,
        TEXT,
        NUMBER
    }

    /** Has another module do something. A value {@code $name} is a collected one. */
    record Perform(String effect, Map<String, String> with, String next) implements Step {}

    /** Goes on by what was collected: the first case that holds. */
    record Branch(List<Case> cases) implements Step {}

    /**
     * @param when values by name; {@code given} and {@code missing} ask only whether there is one; empty always holds
     */
    record Case(Map<String, String> when, String then) {}

    /** Runs another dialog and comes back. Values are shared. */
    record Call(String dialog, Map<String, String> with, String next) implements Step {}

    /** Every step this one may lead to. */
    default List<String> targets() {
        return switch (this) {
            case Say say -> List.of(say.next());
            case Ask ask ->
                java.util.stream.Stream.concat(ask.then().values().stream(), java.util.stream.Stream.of(ask.next()))
                        .distinct()
                        .toList();
            case Perform perform -> List.of(perform.next());
            case Branch branch -> branch.cases().stream().map(Case::then).toList();
            case Call call -> List.of(call.next());
        };
    }

    /** The message key it needs, if any. */
    default Optional<String> key() {
        return switch (this) {
            case Say say -> Optional.of(say.text());
            case Ask ask -> Optional.of(ask.text());
            default -> Optional.empty();
        };
    }
}
