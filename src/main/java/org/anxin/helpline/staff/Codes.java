package org.anxin.helpline.staff;

import java.security.SecureRandom;

/** One-time passwords and recovery codes: four groups of four, about 79 bits, easy to copy by hand. */
final class Codes {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** No letters or digits that look like others. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private Codes() {}

    static String fresh() {
        var groups = new String[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = RANDOM.ints(GROUP, 0, ALPHABET.length())
                    .mapToObj(ALPHABET::charAt)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
        }
        return String.join("-", groups);
    }
}
