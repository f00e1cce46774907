package org.anxin.helpline.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.anxin.helpline.dialog.Session.Frame;
import org.anxin.helpline.dialog.Session.Point;
import org.anxin.helpline.dialog.match.Choices;
import org.anxin.helpline.dialog.match.Numerals;
import org.anxin.helpline.dialog.match.Plain;

/** One step of the engine while it runs: from an input to the next wait. Used once, by one thread. */
final class Run {

    private static final int MAX_STEPS = 100;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_PAST = 20;
    private static final String HELP = ".help";

    private final Scripts scripts;
    private final List<Effect> effects = new ArrayList<>();
    private Session session;

    Run(Scripts scripts, Session session) {
        this.scripts = scripts;
        this.session = session;
    }

    Turn turn() {
        return new Turn(session, effects);
    }

    void begin(String name) {
        session = session.left();
        enter(name);
        proceed();
    }

    void open(String name, String text) {
        begin(name);
        if (standing() instanceof Step.Ask ask && ask.kind() == Step.Kind.CHOICE) {
            Choices.byWord(Plain.of(text), words(ask).offered(ask.choices())).ifPresent(choice -> {
                effects.clear();
                answered(ask, choice);
            });
        }
    }

    void said(String text) {
        switch (standing()) {
            case null -> {}
            case Step.Ask ask ->
                answer(ask, text).ifPresentOrElse(value -> answered(ask, value), () -> notUnderstood(ask, text));
            case Step other -> proceed();
        }
    }

    void performed(String token, Map<String, String> values) {
        if (standing() instanceof Step.Perform perform && token.equals(session.token())) {
            merge(values);
            go(perform.next());
            proceed();
        }
    }

    void elapsed(String token) {
        if (standing() instanceof Step.Ask && token.equals(session.token())) {
            leave();
        }
    }

    /** The outermost dialog that wants to finish something may do so; it asks nothing more. */
    void leave() {
        for (Frame frame : session.stack()) {
            Dialog dialog = dialog(frame);
            if (dialog.leave().isPresent()) {
                session = session.at(List.of(new Frame(
                                dialog.name(), dialog.version(), dialog.leave().get())))
                        .remembering(List.of());
                proceed();
                return;
            }
        }
        session = session.left();
    }

    void back() {
        if (!session.past().isEmpty()) {
            Point point = session.past().getLast();
            session = session.at(point.stack())
                    .with(point.values())
                    .remembering(session.past().subList(0, session.past().size() - 1))
                    .missed(0);
        }
        repeat();
    }

    void repeat() {
        if (standing() != null) {
            proceed();
        }
    }

    void speak(Locale language) {
        session = session.speaking(language);
        repeat();
    }

    private Optional<String> answer(Step.Ask ask, String text) {
        Optional<String> none = scripts.words().noAnswer(text);
        return switch (ask.kind()) {
            case CHOICE ->
                Choices.match(text, words(ask).offered(ask.choices())).or(() -> none.filter(value -> ask.skippable()));
            case TEXT -> none.or(() -> Optional.of(text.strip()).filter(given -> !given.isEmpty()));
            case NUMBER -> {
                OptionalInt number = Numerals.in(Plain.of(text));
                yield none.or(
                        () -> number.isPresent() ? Optional.of(Integer.toString(number.getAsInt())) : Optional.empty());
            }
        };
    }

    /** Asks once more with help; after that keeps her own words, or goes on without where the step allows it. */
    private void notUnderstood(Step.Ask ask, String text) {
        if (session.misses() > 0 && ask.kind() == Step.Kind.NUMBER && !text.isBlank()) {
            answered(ask, text.strip());
        } else if (session.misses() > 0 && ask.skippable()) {
            answered(ask, "~skipped");
        } else {
            session = session.missed(session.misses() + 1);
            String own = ask.text() + HELP;
            say(scripts.find(here(), own, session.language()).isPresent() ? own : "not-understood");
            proceed();
        }
    }

    private void answered(Step.Ask ask, String value) {
        List<Point> past = new ArrayList<>(session.past());
        past.add(new Point(session.stack(), session.values()));
        session = session.remembering(past.subList(Math.max(0, past.size() - MAX_PAST), past.size()))
                .missed(0);
        merge(Map.of(ask.value(), value));
        go(ask.then().getOrDefault(value, ask.next()));
        proceed();
    }

    private void proceed() {
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            switch (standing()) {
                case null -> {
                    session = session.left();
                    return;
                }
                case Step.Say say -> {
                    say(say.text());
                    go(say.next());
                }
                case Step.Branch branch -> go(chosen(branch));
                case Step.Call call -> {
                    merge(filled(call.with()));
                    enter(call.dialog());
                }
                case Step.Ask ask -> {
                    session = session.counted();
                    Text text = words(ask);
                    effects.add(
                            new Effect.Say(ask.text(), Scripts.filled(text.text(), session.values()), menu(ask, text)));
                    effects.add(new Effect.Arm(session.token(), ask.timeout()));
                    return;
                }
                case Step.Perform perform -> {
                    session = session.counted();
                    effects.add(new Effect.Perform(session.token(), perform.effect(), filled(perform.with())));
                    return;
                }
            }
        }
        throw new IllegalStateException("More than " + MAX_STEPS + " steps without a wait in " + here());
    }

    private static List<Effect.Option> menu(Step.Ask ask, Text text) {
        return text.offered(ask.choices()).entrySet().stream()
                .map(choice ->
                        new Effect.Option(choice.getKey(), choice.getValue().getFirst()))
                .toList();
    }

    private String chosen(Step.Branch branch) {
        return branch.cases().stream()
                .filter(one -> one.when().entrySet().stream().allMatch(this::holds))
                .findFirst()
                .orElseThrow()
                .then();
    }

    private boolean holds(Map.Entry<String, String> condition) {
        String value = session.values().get(condition.getKey());
        return switch (condition.getValue()) {
            case "given" -> value != null && !value.startsWith("~");
            case "missing" -> value == null;
            default -> condition.getValue().equals(value);
        };
    }

    /** {@code $name} is the collected value of that name; one that was never collected is left out. */
    private Map<String, String> filled(Map<String, String> with) {
        Map<String, String> filled = new HashMap<>();
        with.forEach((name, value) -> {
            String given = value.startsWith("$") ? session.values().get(value.substring(1)) : value;
            if (given != null) {
                filled.put(name, given);
            }
        });
        return filled;
    }

    private void say(String key) {
        Text text = scripts.text(here(), key, session.language());
        effects.add(new Effect.Say(key, Scripts.filled(text.text(), session.values()), List.of()));
    }

    private void merge(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(session.values());
        values.putAll(more);
        session = session.with(values);
    }

    private void enter(String name) {
        Dialog dialog = scripts.dialogs().get(name);
        if (dialog == null || session.stack().size() >= MAX_DEPTH) {
            throw new IllegalStateException("The dialog " + name + " does not exist or lies too deep");
        }
        List<Frame> stack = new ArrayList<>(session.stack());
        stack.add(new Frame(name, dialog.version(), dialog.first()));
        session = session.at(stack);
    }

    /** On to a step of the innermost dialog; at its end, on behind the call that led into it. */
    private void go(String step) {
        List<Frame> stack = new ArrayList<>(session.stack());
        String next = step;
        while (next.equals(Step.END)) {
            stack.removeLast();
            if (stack.isEmpty()) {
                break;
            }
            next = dialog(stack.getLast()).steps().get(stack.getLast().step()) instanceof Step.Call call
                    ? call.next()
                    : Step.END;
        }
        if (!stack.isEmpty()) {
            Frame frame = stack.removeLast();
            stack.add(new Frame(frame.dialog(), frame.version(), next));
        }
        session = session.at(stack);
    }

    private @org.jspecify.annotations.Nullable Step standing() {
        if (session.stack().isEmpty()) {
            return null;
        }
        Frame frame = session.stack().getLast();
        Step step = dialog(frame).steps().get(frame.step());
        if (step == null) {
            throw new IllegalStateException(
                    frame.dialog() + " version " + frame.version() + " has no step " + frame.step() + " any more");
        }
        return step;
    }

    private Dialog dialog(Frame frame) {
        Dialog dialog = scripts.dialogs().get(frame.dialog());
        if (dialog == null) {
            throw new IllegalStateException("The dialog " + frame.dialog() + " does not exist any more");
        }
        return dialog;
    }

    private String here() {
        return session.stack().getLast().dialog();
    }

    private Text words(Step.Ask ask) {
        return scripts.text(here(), ask.text(), session.language());
    }
}
