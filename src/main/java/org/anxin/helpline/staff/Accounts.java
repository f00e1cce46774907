package org.anxin.helpline.staff;

import java.util.Optional;

/** Who may sign in to the console. Password hashes stay between this module and the sign-in. */
public interface Accounts {

    /** Shortest password staff may choose, in characters. */
    int SHORTEST_PASSWORD = 12;

    /** @param username as typed; case does not count. Accounts that are disabled are not found. */
    Optional<Account> find(String username);

    /** Whether somebody else has the role and has signed in before. */
    boolean others(Role role, String than);

    /**
     * Replaces the password and ends its being one-time.
     *
     * @throws IllegalArgumentException when it is shorter than {@link #SHORTEST_PASSWORD}
     */
    void changePassword(StaffMember member, String password);

    /** For the trail: somebody came in, went out, or failed to. */
    void noted(StaffMember member, Event event);

    /**
     * For the trail: somebody tried a name that no account has, which takes as long as {@link #noted}. The name is not
     * kept, since people type passwords there.
     */
    void strangerFailed();

    /** What happens at the door. */
    enum Event {
        SIGNED_IN,
        SIGN_IN_FAILED,
        SECOND_FACTOR_FAILED,
        SIGNED_OUT
    }

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
