package org.anxin.helpline.staff;

import java.util.Optional;

/** Who may sign in to the console. Password hashes stay between this module and the sign-in. */
public interface Accounts {

    /** Shortest password staff may choose, in characters. */
    int SHORTEST_PASSWORD = 12;

    /** @param username as typed; case does not count */
    Optional<Account> find(String username);

    /** Whether somebody else has the role and has signed in before. */
    boolean others(Role role, String than);

    /**
     * Replaces the password and ends its being one-time.
     *
     * @throws IllegalArgumentException when it is shorter than {@link #SHORTEST_PASSWORD}
     */
    void changePassword(StaffMember member, String password);

    /**
     * An account as the sign-in needs it.
     *
     * @param passwordHash with its algorithm in braces, as Spring Security writes it
     * @param oneTime whether it must be changed before anything else
     */
    record Account(StaffMember member, String passwordHash, boolean oneTime) {

        @Override
        public String toString() {
            return "Account[" + member.username() + "]";
        }
    }
}
