package org.anxin.helpline.staff;

import java.util.List;
import java.util.Set;

/**
 * What administrators do with accounts. Nobody does any of it to herself, and every change ends the sessions of the
 * account, which {@link AccountChanged} announces.
 */
public interface Administration {

    List<Listed> all();

    /** @return her one-time password, shown once and kept nowhere */
    String create(String username, String displayName, Set<Role> roles, StaffMember by);

    void giveRoles(long id, Set<Role> roles, StaffMember by);

    /**
     * For somebody who lost her phone or her password: her second factor is gone.
     *
     * @return a new one-time password
     */
    String reset(long id, StaffMember by);

    void disable(long id, StaffMember by);

    void enable(long id, StaffMember by);

    /** @param secondFactor whether she has set one up */
    record Listed(StaffMember member, boolean disabled, boolean oneTime, boolean secondFactor) {}

    /** {@link #reason()} is a key for the console's message bundles. */
    final class AccountRefused extends RuntimeException {

        private final String reason;

        public AccountRefused(String reason) {
            super("Account refused: " + reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
