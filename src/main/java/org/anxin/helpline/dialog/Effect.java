package org.anxin.helpline.dialog;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Something a dialog wants to happen. */
public sealed interface Effect {

    /**
     * A message to the person.
     *
     * @param key the message key, what tests and statistics compare
     * @param text in the session's language, placeholders filled, without the menu
     * @param menu the choices offered below the text, in order, empty when the answer is free
     * @param id of the menu, to be kept with the message and given back with a reply to it; empty without one
     */
    record Say(String key, String text, List<Option> menu, String id) implements Effect {

        public Say {
            menu = List.copyOf(menu);
        }

        /** A message without a menu. */
        public Say(String key, String text) {
            this(key, text, List.of(), "");
        }

        /** The text with its menu as numbered lines, for channels without buttons. */
        public String rendered() {
            StringBuilder lines = new StringBuilder(text);
            for (int i = 0; i < menu.size(); i++) {
                lines.append('\n').append(i + 1).append(' ').append(menu.get(i).label());
            }
            return lines.toString();
        }

        @Override
        public String toString() {
            return "Say[" + key + "]";
        }
    }

    /** One choice: the name the script knows it by, and its label in the session's language. */
    record Option(String name, String label) {}

    /**
     * Work for another module. The engine waits at the step until {@link Input.Performed} or {@link Input.Failed} comes
     * back with the same token, in the same transaction.
     *
     * @param name such as {@code file-report}
     * @param values what the script passes along: collected answers and constants
     */
    record Perform(String token, String name, Map<String, String> values) implements Effect {

        public Perform {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Perform[" + name + "]";
        }
    }

    /**
     * Wake this session with {@link Input.Elapsed} and this token unless it moved on before.
     *
     * @param gentle whether waking it would only remind her: not in quiet hours, but after them
     */
    record Arm(String token, Duration after, boolean gentle) implements Effect {}

    /**
     * The step could not be done, and nothing of it counts: the session is as it was. She is owed an apology, staff the
     * place.
     *
     * @param problem what was missing or broken, without anything a person wrote
     */
    record Fault(Reason reason, String problem) implements Effect {}

    /** Why a step could not be done. */
    enum Reason {
        /** A text needs a value that was never collected. */
        MISSING_VALUE,
        /** The version she began on is gone, and no other says where she goes on. */
        VERSION_GONE,
        /** A limit was reached. */
        LIMIT,
        /** A defect of the engine. */
        BUG
    }
}
