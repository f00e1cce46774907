package org.anxin.helpline.staff;

import java.util.List;
import java.util.Map;

/**
 * Which employers a staff member is tied to: her own firm, her family's, a member firm she looks after. Cases that name
 * one of them do not exist for her. Anybody may tell a tie of her own; only others may take one away.
 */
public interface Ties {

    /** Shortest name, in characters, without what every firm's name has: a shorter one would be in every case. */
    int SHORTEST = 2;

    List<Tie> of(long staff);

    /** By the account's number; whoever has none is not there. */
    Map<Long, List<Tie>> all();

    /** @throws Administration.AccountRefused when the name is too short or too long */
    void add(long staff, String employer, StaffMember by);

    /** @throws Administration.AccountRefused when it is one's own */
    void remove(long tie, StaffMember by);

    /** @param employer as it was written */
    record Tie(long id, String employer) {

        /** What people would call it: without the city before it and the legal form after it. */
        public String core() {
            return EmployerName.core(employer);
        }

        @Override
        public String toString() {
            return "Tie[" + id + "]";
        }
    }
}
