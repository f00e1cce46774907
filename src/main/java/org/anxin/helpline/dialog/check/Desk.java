package org.anxin.helpline.dialog.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.dialog.DialogEngine;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Effect;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.dialog.Session;
import org.anxin.helpline.dialog.Turn;

/**
 * What a conversation needs around the engine: a clock that goes only when told, timers, effects that answer with the
 * samples of {@code effects.yaml}, an outbox. The session is stored and read again after every step. Used by one
 * thread.
 */
public final class Desk {

    /** When every conversation begins: ten in the morning in Kunming. */
    public static final Instant MORNING = Instant.parse("2026-11-24T02:00:00Z");

    private final Outbox outbox = new Outbox();
    private final List<Timer> timers = new ArrayList<>();
    private final Map<String, Integer> failing = new HashMap<>();
    private final Map<String, Map<String, String>> giving = new HashMap<>();
    private final List<Happening> happened = new ArrayList<>();
    private final Watcher watcher;
    private DialogLibrary library;
    private DialogEngine engine;
    private Session session;
    private Instant now = MORNING;
    private Input last = new Input.Repeat();

    /** @param watcher sees every step */
    public Desk(DialogLibrary library, Locale language, Watcher watcher) {
        this.library = library;
        this.engine = library.engine();
        this.session = Session.fresh(language);
        this.watcher = watcher;
    }

    /** Gives an input to the engine, and carries out what follows. */
    public void feed(Input input) {
        last = input;
        Turn turn = engine.step(session, input, now);
        watcher.stepped(session, input, turn, now);
        session = Session.fromJson(turn.session().toJson());
        if (!session.equals(turn.session())) {
            throw new IllegalStateException("The session changed while it was stored");
        }
        for (Effect effect : turn.effects()) {
            switch (effect) {
                case Effect.Say say -> {
                    happened.add(new Happening.Said(say));
                    outbox.add(say.key());
                }
                case Effect.Arm arm -> timers.add(new Timer(arm.token(), now.plus(arm.after())));
                case Effect.Perform perform -> perform(perform);
                case Effect.Fault fault -> happened.add(new Happening.Failed(fault));
            }
        }
    }

    private void perform(Effect.Perform perform) {
        happened.add(new Happening.Did(perform.name(), perform.values()));
        int failures = failing.getOrDefault(perform.name(), 0);
        if (failures > 0) {
            failing.put(perform.name(), failures - 1);
            feed(new Input.Failed(perform.token()));
            return;
        }
        feed(new Input.Performed(perform.token(), given(perform.name())));
    }

    private Map<String, String> given(String effect) {
        var form = library.scripts().effects().get(effect);
        Map<String, String> sample = form == null ? Map.of() : form.gives();
        Map<String, String> given = giving.remove(effect);
        return given == null ? sample : given;
    }

    /** The helpline says one of its own texts. */
    void say(String key) {
        say(key, Map.of());
    }

    /** Staff take over, as she asked at any time. */
    void handOver() {
        say("staff-told", given("hand-over"));
    }

    private void say(String key, Map<String, String> values) {
        happened.add(new Happening.Said(new Effect.Say(key, library.text(key, session.language(), values))));
        outbox.add(key);
    }

    /** What the provider would do when it does not hear from us: the same once more. */
    void again() {
        if (last instanceof Input.Said || last instanceof Input.Open) {
            return; // a message has an id, and the inbox lets each through once
        }
        feed(last);
    }

    /** Lets time pass; timers fire when they are due, stale ones too. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        for (Optional<Timer> due = due(end); due.isPresent(); due = due(end)) {
            timers.remove(due.get());
            now = due.get().at().isAfter(now) ? due.get().at() : now;
            feed(new Input.Elapsed(due.get().token()));
        }
        now = end;
        outbox.deliver();
    }

    private Optional<Timer> due(Instant end) {
        return timers.stream().filter(timer -> !timer.at().isAfter(end)).min(Comparator.comparing(Timer::at));
    }

    /** A new process, or new dialogs. */
    public void restart(DialogLibrary newLibrary) {
        library = newLibrary;
        engine = newLibrary.engine();
    }

    /** Takes what happened since it was last taken. */
    public List<Happening> taken() {
        List<Happening> taken = List.copyOf(happened);
        happened.clear();
        return taken;
    }

    /** What the effect of that name gives back the next time, instead of its sample. */
    void gives(String effect, Map<String, String> values) {
        giving.put(effect, values);
    }

    void fail(String effect, int times) {
        failing.put(effect, times);
    }

    Outbox outbox() {
        return outbox;
    }

    /** Timers that would still do something. */
    public List<Timer> waking() {
        return timers.stream()
                .filter(timer -> timer.token()
                                .equals(session.standing()
                                        .map(Session.Standing::token)
                                        .orElse("none"))
                        || session.parked() != null
                                && timer.token().equals(session.parked().token()))
                .toList();
    }

    public Session session() {
        return session;
    }

    public DialogLibrary library() {
        return library;
    }

    public Instant now() {
        return now;
    }

    /** When a session is to be woken. */
    public record Timer(String token, Instant at) {}

    /** Sees every step of the engine. */
    public interface Watcher {

        void stepped(Session before, Input input, Turn turn, Instant now);
    }
}
