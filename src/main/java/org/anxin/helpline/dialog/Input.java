package org.anxin.helpline.dialog;

import java.util.Locale;
import java.util.Map;

/** What can happen to a session. */
public sealed interface Input {

    /** Begin a dialog from its first step, leaving whatever ran before. */
    record Begin(String dialog) implements Input {}

    /** The person wrote. */
    record Said(String text) implements Input {}

    /** An effect was carried out; its results are values the script can use. */
    record Performed(String token, Map<String, String> values) implements Input {

        public Performed {
            values = Map.copyOf(values);
        }
    }

    /** An effect could not be carried out. The session apologises and stays where it was. */
    record Failed(String token) implements Input {}

    /** A timer fired. */
    record Elapsed(String token) implements Input {}

    /** Undo the last answer and ask again. */
    record Back() implements Input {}

    /** Ask the open question again, after an interruption. */
    record Repeat() implements Input {}

    /** Go on in another language, at the same place. */
    record Speak(Locale language) implements Input {}
}
