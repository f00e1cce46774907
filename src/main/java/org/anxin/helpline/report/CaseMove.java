package org.anxin.helpline.report;

import static org.anxin.helpline.report.CaseState.AWAITING_REPORTER;
import static org.anxin.helpline.report.CaseState.CLOSED;
import static org.anxin.helpline.report.CaseState.INVESTIGATING;
import static org.anxin.helpline.report.CaseState.RECEIVED;
import static org.anxin.helpline.report.CaseState.REFERRED;
import static org.anxin.helpline.report.CaseState.REOPENED;
import static org.anxin.helpline.report.CaseState.TRIAGED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anxin.helpline.lifecycle.Lifecycle;
import org.anxin.helpline.lifecycle.Lifecycle.Move;
import org.anxin.helpline.staff.Role;

/** What moves a case on, who may do it, and whether a reason is asked for. The table below says from where to where. */
public enum CaseMove {
    TAKE_UP(Set.of(Role.INTAKE, Role.CASEWORKER, Role.LEAD), false),
    INVESTIGATE(Set.of(Role.CASEWORKER, Role.LEAD), false),
    ANSWER(Set.of(Role.INTAKE, Role.CASEWORKER, Role.LEAD), false),
    PERSON_WROTE(Set.of(), false),
    REFER(Set.of(Role.CASEWORKER, Role.LEAD), false),
    CLOSE(Set.of(Role.CASEWORKER, Role.LEAD), false),
    REOPEN(Set.of(Role.CASEWORKER, Role.LEAD), true);

    private static final List<Move<CaseState, CaseMove>> TABLE = List.of(
            new Move<>(RECEIVED, TAKE_UP, TRIAGED),
            new Move<>(RECEIVED, INVESTIGATE, INVESTIGATING),
            new Move<>(RECEIVED, ANSWER, AWAITING_REPORTER),
            new Move<>(RECEIVED, PERSON_WROTE, RECEIVED),
            new Move<>(RECEIVED, REFER, REFERRED),
            new Move<>(RECEIVED, CLOSE, CLOSED),
            new Move<>(TRIAGED, TAKE_UP, TRIAGED),
            new Move<>(TRIAGED, INVESTIGATE, INVESTIGATING),
            new Move<>(TRIAGED, ANSWER, AWAITING_REPORTER),
            new Move<>(TRIAGED, PERSON_WROTE, TRIAGED),
            new Move<>(TRIAGED, REFER, REFERRED),
            new Move<>(TRIAGED, CLOSE, CLOSED),
            new Move<>(INVESTIGATING, TAKE_UP, INVESTIGATING),
            new Move<>(INVESTIGATING, ANSWER, AWAITING_REPORTER),
            new Move<>(INVESTIGATING, PERSON_WROTE, INVESTIGATING),
            new Move<>(INVESTIGATING, REFER, REFERRED),
            new Move<>(INVESTIGATING, CLOSE, CLOSED),
            new Move<>(AWAITING_REPORTER, TAKE_UP, AWAITING_REPORTER),
            new Move<>(AWAITING_REPORTER, INVESTIGATE, INVESTIGATING),
            new Move<>(AWAITING_REPORTER, ANSWER, AWAITING_REPORTER),
            new Move<>(AWAITING_REPORTER, PERSON_WROTE, INVESTIGATING),
            new Move<>(AWAITING_REPORTER, REFER, REFERRED),
            new Move<>(AWAITING_REPORTER, CLOSE, CLOSED),
            new Move<>(REFERRED, TAKE_UP, REFERRED),
            new Move<>(REFERRED, INVESTIGATE, INVESTIGATING),
            new Move<>(REFERRED, ANSWER, AWAITING_REPORTER),
            new Move<>(REFERRED, PERSON_WROTE, REFERRED),
            new Move<>(REFERRED, REFER, REFERRED),
            new Move<>(REFERRED, CLOSE, CLOSED),
            new Move<>(CLOSED, REOPEN, REOPENED),
            new Move<>(REOPENED, TAKE_UP, REOPENED),
            new Move<>(REOPENED, INVESTIGATE, INVESTIGATING),
            new Move<>(REOPENED, ANSWER, AWAITING_REPORTER),
            new Move<>(REOPENED, PERSON_WROTE, REOPENED),
            new Move<>(REOPENED, REFER, REFERRED),
            new Move<>(REOPENED, CLOSE, CLOSED));

    private static final Lifecycle<CaseState, CaseMove> LIFECYCLE =
            Lifecycle.of(CaseState.class, CaseMove.class, RECEIVED, TABLE);

    private final Set<Role> roles;
    private final boolean reasoned;

    CaseMove(Set<Role> roles, boolean reasoned) {
        this.roles = roles;
        this.reasoned = reasoned;
    }

    /** Roles of which one is needed; none when no staff member can bring it about. */
    public Set<Role> roles() {
        return roles;
    }

    /** Whether it stays undone without a reason. */
    public boolean reasoned() {
        return reasoned;
    }

    /** What leads out of a state. */
    static Set<CaseMove> outOf(CaseState state) {
        Set<CaseMove> moves = EnumSet.noneOf(CaseMove.class);
        TABLE.stream().filter(move -> move.from() == state).forEach(move -> moves.add(move.event()));
        return moves;
    }

    /** @throws Lifecycle.Denied when the case is not where that can happen */
    public CaseState from(CaseState state) {
        return LIFECYCLE.fire(state, this);
    }
}
