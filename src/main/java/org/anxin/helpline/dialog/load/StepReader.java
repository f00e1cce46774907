package org.anxin.helpline.dialog.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog.Stranger;
import org.anxin.helpline.dialog.model.Kind;
import org.anxin.helpline.dialog.model.Step;
import org.anxin.helpline.dialog.model.Step.Otherwise;
import org.anxin.helpline.dialog.model.Waiting;
import org.anxin.helpline.dialog.model.Waiting.Remind;
import org.anxin.helpline.dialog.model.Waiting.Silence;
import org.anxin.helpline.dialog.model.Words;

/** Turns what is written of one step into a {@link Step}. */
final class StepReader {

    private final Optional<Duration> timeout;
    private final Silence silence;
    private final Optional<Otherwise> otherwise;
    private final List<Stranger> strangers;

    /** @param dialog whose own timeout and the like its steps fall back on */
    StepReader(Entry dialog, List<Stranger> strangers) {
        this.timeout = dialog.field("timeout").map(Lengths::of);
        this.silence = silence(dialog).orElse(Silence.LEAVE);
        this.otherwise = otherwise(dialog);
        this.strangers = strangers;
    }

    /** @param following the step written after this one, where it goes on unless it says otherwise */
    Step read(Entry step, String following) {
        String kind = kind(step);
        Set<String> known = Grammar.names(Grammar.STEP_KINDS.getOrDefault(kind, List.of()));
        step.fields().forEach((name, field) -> {
            if (!known.contains(name)) {
                strangers.add(new Stranger(field.place(), name, known));
            }
        });
        String next = step.field("next").map(Entry::text).orElse(following);
        String named = kind.equals("branch") ? "" : step.required(kind, "").text();
        return switch (kind) {
            case "say" -> new Step.Say(named, next);
            case "ask" -> ask(step, named, next);
            case "review" ->
                new Step.Review(
                        named, step.required("of", "name the answers to show").words(), waiting(step), next);
            case "perform" -> new Step.Perform(named, with(step), next);
            case "branch" -> branch(step);
            default -> new Step.Call(named, with(step), next);
        };
    }

    private static String kind(Entry step) {
        List<String> kinds = Grammar.STEP_KINDS.keySet().stream()
                .filter(kind -> step.field(kind).isPresent())
                .toList();
        if (kinds.size() != 1) {
            throw step.malformed(
                    "step " + step.name() + " has " + (kinds.isEmpty() ? "no kind" : "several kinds"),
                    "give it one of " + String.join(", ", Grammar.STEP_KINDS.keySet()));
        }
        return kinds.getFirst();
    }

    private Step.Ask ask(Entry step, String text, String next) {
        Optional<Entry> choices = step.field("choices");
        Optional<Entry> collect = step.field("collect");
        if (choices.isPresent() == collect.isPresent()) {
            throw step.malformed("an ask has either choices or collect", "say which kind of answer it takes");
        }
        List<String> names = choices.map(Entry::words).orElse(List.of());
        if (choices.isPresent() && (names.isEmpty() || new HashSet<>(names).size() < names.size())) {
            throw choices.get().malformed("the choices must be different names", "keep each once");
        }
        Kind kind = collect.map(StepReader::collected).orElse(Kind.CHOICE);
        Map<String, String> then = step.field("then").map(Entry::texts).orElse(Map.of());
        then.keySet().stream().filter(name -> !names.contains(name)).forEach(name -> {
            throw step.required("then", "").malformed("then names " + name + ", which is no choice of it", "");
        });
        return new Step.Ask(
                text,
                kind,
                names,
                step.field("as").map(Entry::text).orElse(step.name()),
                skips(step, kind),
                otherwise(step).or(() -> otherwise),
                waiting(step),
                step.field("gather").map(Lengths::of),
                then,
                next);
    }

    private static Kind collected(Entry collect) {
        return Kind.collected(collect.text())
                .orElseThrow(() -> collect.malformed(
                        "nothing collects " + collect.text(), "write one of " + String.join(", ", Kind.collected())));
    }

    private static Set<String> skips(Entry step, Kind kind) {
        Optional<Entry> skip = step.field("skip");
        Set<String> all = Set.copyOf(Words.NO_ANSWERS);
        if (skip.isEmpty()) {
            return kind == Kind.CHOICE ? Set.of() : all;
        }
        if (skip.get().isText()) {
            return switch (skip.get().text()) {
                case "true" -> all;
                case "false" -> Set.of();
                default -> throw skip.get().malformed("skip is true, false or a list", "");
            };
        }
        Set<String> some = Set.copyOf(skip.get().words());
        if (!all.containsAll(some)) {
            throw skip.get().malformed("skip knows only " + String.join(", ", Words.NO_ANSWERS), "");
        }
        return some;
    }

    private Waiting waiting(Entry step) {
        Optional<Remind> remind = step.field("remind")
                .map(entry -> new Remind(
                        Lengths.of(entry.required("after", "say when to remind")),
                        entry.required("say", "name the text to remind with").text()));
        return new Waiting(
                step.field("timeout").map(Lengths::of).or(() -> timeout),
                remind,
                silence(step).orElse(silence));
    }

    private static Optional<Silence> silence(Entry entry) {
        return entry.field("on-timeout").map(field -> oneOf(Silence.class, field));
    }

    private static Optional<Otherwise> otherwise(Entry entry) {
        return entry.field("otherwise").map(field -> oneOf(Otherwise.class, field));
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, Entry field) {
        try {
            return Enum.valueOf(type, field.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            List<String> known = java.util.Arrays.stream(type.getEnumConstants())
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList();
            throw field.malformed(
                    field.name() + " cannot be " + field.text(), "write one of " + String.join(", ", known));
        }
    }

    private static Map<String, String> with(Entry step) {
        return step.field("with").map(Entry::texts).orElse(Map.of());
    }

    private static Step.Branch branch(Entry step) {
        Entry branch = step.required("branch", "");
        List<Step.Case> cases = new ArrayList<>();
        for (Entry one : branch.items()) {
            Optional<String> otherwise = one.field("else").map(Entry::text);
            Map<String, String> when = otherwise.isPresent()
                    ? Map.of()
                    : one.required("when", "a case has when and then, the last one else")
                            .texts();
            cases.add(new Step.Case(
                    when,
                    otherwise.orElseGet(() ->
                            one.required("then", "a case has when and then").text())));
        }
        if (cases.isEmpty() || !cases.getLast().when().isEmpty()) {
            throw branch.malformed("a branch ends with else", "say where everybody else goes");
        }
        return new Step.Branch(cases);
    }
}
