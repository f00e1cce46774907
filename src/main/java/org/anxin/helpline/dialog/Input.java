package org.anxin.helpline.dialog;

import java.util.Locale;
import java.util.Map;

/** What can happen to a session. */
public sealed interface Input {

    /**
     * Begin a dialog from its first step, leaving whatever ran before.
     *
     * @param values it may use from the start
     */
    record Begin(String dialog, Map<String, String> values) implements Input {

        public Begin {
            values = Map.copyOf(values);
        }

        public Begin(String dialog) {
            this(dialog, Map.of());
        }

        @Override
        public String toString() {
            return "Begin[" + dialog + "]";
        }
    }

    /**
     * The person wrote first. A place kept for her is taken up again; else a dialog begins, and her words are taken as
     * the answer to its first menu if they fit.
     *
     * @param menu as in {@link Said}
     */
    record Open(String dialog, String text, String menu) implements Input {

        public Open(String dialog, String text) {
            this(dialog, text, "");
        }

        @Override
        public String toString() {
            return "Open[" + dialog + "]";
        }
    }

    /** The person goes away: the dialog may still file what she told. */
    record Leave() implements Input {}

    /**
     * The person wrote.
     *
     * @param menu the id of the menu she replies to, where the channel knows it; else empty, and the newest is meant
     */
    record Said(String text, String menu) implements Input {

        public Said(String text) {
            this(text, "");
        }

        @Override
        public String toString() {
            return "Said[" + menu + "]";
        }
    }

    /** An effect was carried out; its results are values the script can use. */
    record Performed(String token, Map<String, String> values) implements Input {

        public Performed {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Performed[" + token + "]";
        }
    }

    /** An effect could not be carried out. The session stays where it was; the next input tries again. */
    record Failed(String token) implements Input {}

    /**
     * A timer fired. Does nothing if anything happened since it was armed; else it ends a gathered message, reminds, or
     * ends the wait.
     */
    record Elapsed(String token) implements Input {}

    /** Undo the last answer and ask again. */
    record Back() implements Input {}

    /** Ask the open question again, after an interruption. */
    record Repeat() implements Input {}

    /** Go on in another language, at the same place. */
    record Speak(Locale language) implements Input {}
}
