package org.anxin.helpline.staff;

import java.util.List;
import java.util.Optional;

/**
 * The code of an app that staff type after their password (RFC 6238), and codes on paper for when the phone is lost.
 */
public interface SecondFactor {

    boolean has(StaffMember member);

    /** Whether everybody must have one. */
    boolean required();

    /**
     * A secret for her app. It counts only once {@link #confirm} saw a code of it; until then it may be asked for
     * again.
     */
    Offer offer(StaffMember member);

    /** @return recovery codes, shown once and kept as hashes; empty when the code is not one of the offered secret */
    Optional<List<String>> confirm(StaffMember member, String code);

    /** Whether the code is right now; neither a code nor a recovery code is right twice. */
    boolean passes(StaffMember member, String code);

    /**
     * @param secret in base32, to type in
     * @param uri the same for a QR code
     */
    record Offer(String secret, String uri) {

        @Override
        public String toString() {
            return "Offer[hidden]";
        }
    }
}
