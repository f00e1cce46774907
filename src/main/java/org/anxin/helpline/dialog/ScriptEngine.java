package org.anxin.helpline.dialog;

import java.time.Instant;
import java.util.List;
import org.anxin.helpline.dialog.Effect.Reason;
import org.anxin.helpline.dialog.model.MissingValueException;
import org.anxin.helpline.dialog.model.Scripts;

/**
 * Gives every input a fresh {@link Run}. Whatever goes wrong in it comes out as a fault, with the session untouched.
 */
final class ScriptEngine implements DialogEngine {

    private final Scripts scripts;
    private final Matching matching;

    ScriptEngine(Scripts scripts, Matching matching) {
        this.scripts = scripts;
        this.matching = matching;
    }

    @Override
    public Turn step(Session session, Input input, Instant now) {
        try {
            return new Run(scripts, matching, session, now).step(input);
        } catch (StuckException e) {
            return faulty(session, e.fault());
        } catch (MissingValueException e) {
            return faulty(session, new Effect.Fault(Reason.MISSING_VALUE, e.value()));
        } catch (RuntimeException e) {
            // The class and the place alone: a message may repeat what somebody wrote.
            StackTraceElement[] trace = e.getStackTrace();
            String place = trace.length == 0 ? "" : " at " + trace[0];
            return faulty(session, new Effect.Fault(Reason.BUG, e.getClass().getSimpleName() + place));
        }
    }

    @Override
    public Fit fit(Session session, String text, String menu, Instant now) {
        try {
            return new Run(scripts, matching, session, now).fit(text, menu);
        } catch (RuntimeException e) {
            return Fit.OPEN; // what is wrong comes out when the words are taken
        }
    }

    private static Turn faulty(Session session, Effect.Fault fault) {
        return new Turn(session, List.of(fault));
    }
}
