package org.anxin.helpline.console;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.report.CaseMove;
import org.anxin.helpline.report.CaseState;

/**
 * How far somebody got with the invented cases. It lies in her session and nowhere else, so that no queue, count, alarm
 * or deletion of real cases can meet it, and goes when she signs out.
 */
record Practice(Map<String, Played> cases) implements Serializable {

    Practice {
        cases = Map.copyOf(cases);
    }

    public Played of(String id) {
        return cases.getOrDefault(id, new Played(id, CaseState.RECEIVED, false, List.of()));
    }

    Practice with(Played played) {
        Map<String, Played> changed = new HashMap<>(cases);
        changed.put(played.id(), played);
        return new Practice(changed);
    }

    /** @param mine whether she has taken it */
    record Played(String id, CaseState state, boolean mine, List<Said> said) implements Serializable {

        public Played {
            said = List.copyOf(said);
        }

        public boolean closed() {
            return state == CaseState.CLOSED;
        }

        Played taken() {
            return new Played(id, state, true, said);
        }

        /** As a real case moves, by the same table. */
        Played moved(CaseMove move) {
            return new Played(id, move.from(state), mine, said);
        }

        Played saying(String what, String who, String text, Instant at) {
            List<Said> more = new ArrayList<>(said);
            more.add(new Said(what, who, text, at));
            return new Played(id, state, mine, more);
        }
    }

    /** A line of the timeline. */
    record Said(String what, String who, String text, Instant at) implements Serializable {}
}
