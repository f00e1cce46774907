package org.anxin.helpline.dialog.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.dialog.DialogEngine;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Effect;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.dialog.Session;
import org.anxin.helpline.dialog.Turn;
import org.anxin.helpline.dialog.model.Scripts;

/**
 * Tries the global words at a wait, on a copy of the session, so that every conversation proves them wherever it is.
 */
final class Probe {

    static final List<String> WORDS = List.of("help", "language", "back", "exit");

    private Probe() {}

    /** The words that do there what they must. */
    static List<String> passed(DialogLibrary library, Session session, Instant now) {
        List<String> passed = new ArrayList<>();
        if (session.standing().isEmpty() || !session.asked().pieces().isEmpty()) {
            return passed;
        }
        DialogEngine engine = library.engine();
        String step = session.standing().get().step();
        Turn repeated = engine.step(session, new Input.Repeat(), now);
        if (asks(repeated, step)) {
            passed.add("help");
        }
        boolean everywhere = Scripts.LANGUAGES.stream()
                .allMatch(language -> asks(engine.step(session, new Input.Speak(language), now), step));
        if (everywhere) {
            passed.add("language");
        }
        Turn back = engine.step(session, new Input.Back(), now);
        if (sound(back) && back.session().standing().isPresent()) {
            passed.add("back");
        }
        if (sound(engine.step(session, new Input.Leave(), now))) {
            passed.add("exit");
        }
        return passed;
    }

    private static boolean asks(Turn turn, String step) {
        return sound(turn)
                && turn.session()
                        .standing()
                        .filter(at -> at.step().equals(step))
                        .isPresent()
                && turn.effects().stream().anyMatch(Effect.Say.class::isInstance);
    }

    private static boolean sound(Turn turn) {
        return turn.effects().stream().noneMatch(Effect.Fault.class::isInstance);
    }
}
