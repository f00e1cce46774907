package org.anxin.helpline.report;

import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.staff.StaffMember;

/**
 * The phone on which each staff member is called to duty by SMS. Her number is sealed, nobody is ever shown more of it
 * than its last two digits, and it is only called once the code that was sent to it came back.
 */
public interface DutyPhones {

    /** Whether a channel that texts numbers is switched on. */
    boolean possible();

    Optional<Phone> of(StaffMember member);

    /**
     * Replaces what was there, and sends a code to the number.
     *
     * @param language which she is texted in
     * @throws PhoneRefused when it is no number, or she asked too often
     */
    void enter(StaffMember member, String number, Locale language);

    /** @throws PhoneRefused when it is not the code, no longer, or she tried too often */
    void confirm(StaffMember member, String code);

    void remove(StaffMember member);

    /**
     * @param ending the last two digits
     * @param reachable whether a text would leave, as far as one can know
     */
    record Phone(String ending, boolean confirmed, boolean reachable) {}

    /** {@link #reason()} is a key for the console's message bundles. */
    final class PhoneRefused extends RuntimeException {

        private final String reason;

        PhoneRefused(String reason) {
            super("Phone refused: " + reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
