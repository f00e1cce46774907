package org.anxin.helpline.dialog;

import java.util.List;

/** What one step did: the session to store, and what is to happen, in order. */
public record Turn(Session session, List<Effect> effects) {

    public Turn {
        effects = List.copyOf(effects);
    }
}
