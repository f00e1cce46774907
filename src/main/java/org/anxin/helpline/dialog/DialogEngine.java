package org.anxin.helpline.dialog;

import java.time.Instant;

/** Moves a session forward by one input. Performs nothing: what should happen is in the turn's effects. Thread-safe. */
public interface DialogEngine {

    /**
     * Runs to the next wait.
     *
     * @return the session to store and the effects to carry out, in order; an input that no longer fits, such as a
     *     stale timer's, gives back the same session and no effects
     */
    Turn step(Session session, Input input, Instant now);

    /**
     * How well words would do as an answer to the open question, before anything is done with them.
     *
     * @param menu as in {@link Input.Said}
     */
    Fit fit(Session session, String text, String menu, Instant now);
}
