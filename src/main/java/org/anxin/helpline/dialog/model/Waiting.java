package org.anxin.helpline.dialog.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a step waits for the person, and what then.
 *
 * @param timeout absent only in dialogs that lint refuses
 */
public record Waiting(Optional<Duration> timeout, Optional<Remind> remind, Silence silence) {

    /** One gentle question more, before the timeout. */
    public record Remind(Duration after, String say) {}

    /** What becomes of a session when nobody answers. */
    public enum Silence {
        /** The dialog's leave step runs, then nothing is kept. */
        LEAVE,
        /** She goes on where she was when she writes again, until the dialog forgets. */
        PARK,
        /** Nothing is kept and nothing done. */
        FORGET
    }
}
