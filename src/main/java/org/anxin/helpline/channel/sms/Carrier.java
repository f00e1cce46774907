package org.anxin.helpline.channel.sms;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Who carries a Chinese mobile number, by its first three digits. Numbers can be taken along to another carrier, so
 * that this is right for most of them only.
 */
enum Carrier {
    MOBILE(
            134, 135, 136, 137, 138, 139, 147, 148, 150, 151, 152, 157, 158, 159, 165, 172, 178, 182, 183, 184, 187,
            188, 195, 197, 198),
    UNICOM(130, 131, 132, 145, 146, 155, 156, 166, 167, 171, 175, 176, 185, 186, 196),
    TELECOM(133, 149, 153, 162, 173, 174, 177, 180, 181, 189, 190, 191, 193, 199);

    private static final String HOME = "+86";
    private static final int PREFIX = 3;

    private final Set<String> prefixes;

    Carrier(Integer... prefixes) {
        this.prefixes = Set.copyOf(Arrays.stream(prefixes).map(String::valueOf).toList());
    }

    /** @param number in E.164 */
    static Optional<Carrier> of(String number) {
        if (!number.startsWith(HOME) || number.length() < HOME.length() + PREFIX) {
            return Optional.empty();
        }
        String prefix = number.substring(HOME.length(), HOME.length() + PREFIX);
        return Arrays.stream(values())
                .filter(carrier -> carrier.prefixes.contains(prefix))
                .findFirst();
    }
}
