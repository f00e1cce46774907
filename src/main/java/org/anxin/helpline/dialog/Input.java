package org.anxin.helpline.dialog;

import java.util.Locale;
import java.util.Map;

/** What can happen to a session. */
public sealed interface Input {

    /** Begin a dialog from its first step, leaving whatever ran before. */
    record Begin(String dialog) implements Input {}

    /** The person wrote first: begin a dialog, and take her words as the answer to its first menu if they fit. */
    record Open(String dialog, String text) implements Input {}

    /** The person goes away: the dialog may still file what she told. */
    record Leave() implements Input {}

    /** The person wrote. */
    record Said(String text) implements Input {}

    /** An effect was carried out; its results are values the script can use. */
    record Performed(String token, Map<String, String> values) implements Input {

        public Performed {
            values = Map.copyOf(values);
        }
    }

    /** An effect could not be carried out. The session stays where it was; the next input tries again. */
    record Failed(String token) implements Input {}

    /** A timer fired: the same as {@link Leave}, if nothing happened since it was armed. */
    record Elapsed(String token) implements Input {}

    /** Undo the last answer and ask again. */
    record Back() implements Input {}

    /** Ask the open question again, after an interruption. */
    record Repeat() implements Input {}

    /** Go on in another language, at the same place. */
    record Speak(Locale language) implements Input {}
}
