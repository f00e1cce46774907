package org.anxin.helpline.dialog.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One step of a dialog. {@code next} is where it goes on, by name; {@link #END} leaves the dialog. */
public sealed interface Step {

    String END = "end";

    /** Tells something. */
    record Say(String text, String next) implements Step {}

    /** A step at which the person's answer is waited for. */
    sealed interface Wait extends Step {

        String text();

        Waiting waiting();
    }

    /**
     * Asks something.
     *
     * @param value the name under which the answer is kept
     * @param skips which ways not to answer are taken: skipped, unknown, refused
     * @param gather how long to wait for the rest of a message that comes in pieces
     * @param then where each choice leads, for those that do not lead to {@code next}
     */
    record Ask(
            String text,
            Kind kind,
            List<String> choices,
            String value,
            Set<String> skips,
            Optional<Otherwise> otherwise,
            Waiting waiting,
            Optional<Duration> gather,
            Map<String, String> then,
            String next)
            implements Wait {

        /** Where an answer leads. */
        public String after(String answer) {
            return then.getOrDefault(answer, next);
        }
    }

    /** What follows when an answer was not understood twice. */
    enum Otherwise {
        SKIP,
        PERSON,
        KEEP,
        AGAIN
    }

    /** Shows her answers before they go anywhere; she may change each. */
    record Review(String text, List<String> of, Waiting waiting, String next) implements Wait {

        /** The choice that goes on. */
        public static final String SEND = "send";
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
                Stream.concat(ask.then().values().stream(), Stream.of(ask.next()))
                        .distinct()
                        .toList();
            case Review review -> List.of(review.next());
            case Perform perform -> List.of(perform.next());
            case Branch branch ->
                branch.cases().stream().map(Case::then).distinct().toList();
            case Call call -> List.of(call.next());
        };
    }

    /** The message key it needs, if any. */
    default Optional<String> key() {
        return switch (this) {
            case Say say -> Optional.of(say.text());
            case Wait wait -> Optional.of(wait.text());
            default -> Optional.empty();
        };
    }
}
