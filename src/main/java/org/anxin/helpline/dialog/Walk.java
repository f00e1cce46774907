package org.anxin.helpline.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.dialog.Effect.Reason;
import org.anxin.helpline.dialog.Session.Frame;
import org.anxin.helpline.dialog.Turn.Move;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Limits;
import org.anxin.helpline.dialog.model.Message;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;
import org.anxin.helpline.dialog.model.Text;
import org.jspecify.annotations.Nullable;

/** The session as one step of the engine changes it, and how it gets from step to step. Used once, by one thread. */
final class Walk {

    private final Scripts scripts;
    private final Instant now;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private Session session;

    Walk(Scripts scripts, Session session, Instant now) {
        this.scripts = scripts;
        this.session = session;
        this.now = now;
    }

    Turn turn() {
        return new Turn(session, effects, moves);
    }

    Instant now() {
        return now;
    }

    Session session() {
        return session;
    }

    void change(Change change) {
        session = change.done();
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    /** Takes back what was to be said, when an answer came with the first words. */
    void unsay() {
        effects.clear();
    }

    @Nullable
    Step standing() {
        if (session.stack().isEmpty()) {
            return null;
        }
        Frame frame = session.stack().getLast();
        Step step = dialog(frame).steps().get(frame.step());
        if (step == null) {
            throw gone(frame);
        }
        return step;
    }

    /** The innermost dialog. */
    Dialog here() {
        return dialog(session.stack().getLast());
    }

    Dialog dialog(Frame frame) {
        return scripts.dialog(frame.dialog(), frame.version()).orElseThrow(() -> gone(frame));
    }

    static StuckException gone(Frame frame) {
        return new StuckException(
                Reason.VERSION_GONE,
                frame.dialog() + " version " + frame.version() + " has no step " + frame.step() + " any more");
    }

    void enter(String name) {
        Dialog dialog =
                scripts.dialog(name).orElseThrow(() -> new StuckException(Reason.BUG, "There is no dialog " + name));
        if (session.stack().size() >= Limits.CALLS) {
            throw new StuckException(Reason.LIMIT, "More than " + Limits.CALLS + " dialogs inside each other");
        }
        List<Frame> stack = new ArrayList<>(session.stack());
        Frame first = new Frame(name, dialog.version(), dialog.first());
        stack.add(first);
        entered(first);
        change(session.change().stack(stack));
    }

    /** Notes that a dialog begins at this step. */
    void entered(Frame frame) {
        moves.add(new Move(frame.dialog(), frame.version(), "", frame.step()));
    }

    /** On to a step of the innermost dialog; at its end, on behind the call that led into it. */
    void go(String step) {
        List<Frame> stack = new ArrayList<>(session.stack());
        String next = step;
        while (!stack.isEmpty()) {
            Frame from = stack.removeLast();
            moves.add(new Move(from.dialog(), from.version(), from.step(), next));
            if (!next.equals(Step.END)) {
                stack.add(moved(from, next));
                break;
            }
            if (!stack.isEmpty()) {
                next = dialog(stack.getLast()).steps().get(stack.getLast().step()) instanceof Step.Call call
                        ? call.next()
                        : Step.END;
            }
        }
        change(session.change().stack(stack).asked(Session.Asked.FRESH));
    }

    /** Where the newest version takes people over, they change at the border between two steps. */
    private Frame moved(Frame from, String next) {
        return scripts.dialog(from.dialog())
                .filter(newest -> newest.moves() && newest.version() > from.version())
                .flatMap(newest -> newest.continued(from.version(), next)
                        .filter(target -> !target.equals(Step.END))
                        .map(target -> new Frame(from.dialog(), newest.version(), target)))
                .orElseGet(() -> new Frame(from.dialog(), from.version(), next));
    }

    /** Notes that a step told or did something; gives whether it did before. */
    boolean pass() {
        Frame frame = session.stack().getLast();
        Set<String> passed = new HashSet<>(session.passed());
        boolean anew = passed.add(frame.dialog() + "/" + frame.step());
        change(session.change().passed(passed));
        return !anew;
    }

    void merge(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(session.values());
        more.forEach((name, value) -> values.put(name, cut(value)));
        if (values.size() > Limits.VALUES) {
            throw new StuckException(Reason.LIMIT, "More than " + Limits.VALUES + " values");
        }
        change(session.change().values(values));
    }

    /** Keeps a value, or drops the one that was kept under that name. */
    void keep(String name, Optional<String> value) {
        if (value.isPresent()) {
            merge(Map.of(name, value.get()));
        } else if (session.values().containsKey(name)) {
            Map<String, String> values = new HashMap<>(session.values());
            values.remove(name);
            change(session.change().values(values));
        }
    }

    private static String cut(String value) {
        return value.length() <= Limits.VALUE ? value : value.substring(0, Limits.VALUE);
    }

    /** {@code $name} is the collected value of that name; one that was never collected is left out. */
    Map<String, String> filled(Map<String, String> with) {
        Map<String, String> filled = new HashMap<>();
        with.forEach((name, value) -> {
            String given = value.startsWith("$") ? session.values().get(value.substring(1)) : value;
            if (given != null) {
                filled.put(name, given);
            }
        });
        return filled;
    }

    Optional<Text> find(String key) {
        return session.stack().isEmpty()
                ? scripts.global(key, session.language())
                : scripts.find(here(), key, session.language());
    }

    Text text(String key) {
        return find(key).orElseThrow(() -> new StuckException(Reason.BUG, "There is no text " + key));
    }

    void say(String key) {
        add(new Effect.Say(key, spoken(text(key))));
    }

    /** A text with its values, as she reads them. */
    String spoken(Text text) {
        return text.message()
                .filled(
                        this::value,
                        name -> Optional.ofNullable(session.values().get(name)));
    }

    /**
     * An answer as she knows it: the label of a choice, words for an answer not given, the system's own text for a
     * value that names one with {@code #}, else her own words.
     */
    String shown(String name, String value) {
        if (value.startsWith("#")) {
            return scripts.global(value.substring(1), session.language())
                    .map(text -> text.message().pattern())
                    .orElse(value);
        }
        if (value.startsWith("~")) {
            String key = "value-" + value.substring(1);
            return scripts.global(key, session.language())
                    .map(text -> text.message().pattern())
                    .orElse("-");
        }
        return session.stack().isEmpty()
                ? value
                : here().asking(name)
                        .filter(ask -> ask.getValue().choices().contains(value))
                        .flatMap(ask -> find(ask.getValue().text()))
                        .flatMap(text -> label(text, value))
                        .orElseGet(() -> session.values().getOrDefault(said(name), value));
    }

    /** The name under which her own words are kept beside what was read in them. */
    static String said(String name) {
        return name + "~said";
    }

    /** What a person reads on the button of a choice; empty where it needs a value that is not there. */
    Optional<String> label(Text text, String choice) {
        return filled(text.label(choice));
    }

    /** The words of these choices, without those whose label cannot be shown. */
    Offer offered(Text text, List<String> choices) {
        Map<String, List<String>> words = text.offered(choices);
        if (words.values().stream().flatMap(List::stream).noneMatch(Walk::hasValue)) {
            return new Offer(words, true);
        }
        Map<String, List<String>> offered = new LinkedHashMap<>();
        words.forEach((choice, own) -> {
            if (filled(own.getFirst()).isPresent()) {
                offered.put(
                        choice,
                        own.stream().flatMap(word -> filled(word).stream()).toList());
            }
        });
        return new Offer(offered, false);
    }

    private static boolean hasValue(String words) {
        return words.indexOf('{') >= 0;
    }

    private Optional<String> filled(String words) {
        if (!hasValue(words)) {
            return Optional.of(words);
        }
        Message message = Message.of(words, session.language());
        return session.values().keySet().containsAll(message.values())
                ? Optional.of(message.filled(
                        this::value,
                        name -> Optional.ofNullable(session.values().get(name))))
                : Optional.empty();
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(session.values().get(name)).map(value -> shown(name, value));
    }
}
