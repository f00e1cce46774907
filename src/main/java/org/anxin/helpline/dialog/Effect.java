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
     */
    record Say(String key, String text, List<Option> menu) implements Effect {

        public Say {
            menu = List.copyOf(menu);
        }

        /** The text with its menu as numbered lines, for channels without buttons. */
        public String rendered() {
            StringBuilder lines = new StringBuilder(text);
            for (int i = 0; i < menu.size(); i++) {
                lines.append('\n').append(i + 1).append(' ').append(menu.get(i).label());
            }
            return lines.toString();
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
    }

    /** Wake this session with {@link Input.Elapsed} and this token unless it moved on before. */
    record Arm(String token, Duration after) implements Effect {}
}
