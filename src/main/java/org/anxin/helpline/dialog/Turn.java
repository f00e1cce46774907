package org.anxin.helpline.dialog;

import java.util.List;

/**
 * What one step did: the session to store, and what is to happen, in order.
 *
 * @param moves the way it took through its dialogs, for statistics and coverage
 */
public record Turn(Session session, List<Effect> effects, List<Move> moves) {

    public Turn {
        effects = List.copyOf(effects);
        moves = List.copyOf(moves);
    }

    /** A turn that went nowhere. */
    public Turn(Session session, List<Effect> effects) {
        this(session, effects, List.of());
    }

    /** From one step to the next; {@code from} is empty where a dialog begins, {@code to} is {@code end} at its end. */
    public record Move(String dialog, int version, String from, String to) {}
}
