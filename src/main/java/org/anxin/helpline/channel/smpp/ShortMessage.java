package org.anxin.helpline.channel.smpp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.channel.smpp.SmppSettings.Alphabet;

/**
 * A text as the octets of one or more short messages. Parts of a longer one begin with a header that says which they
 * are (3GPP TS 23.040, 9.2.3.24.1).
 *
 * @param coding the data coding
 * @param parts with their headers, if there are several
 */
record ShortMessage(byte coding, List<byte[]> parts) {

    static final byte DEFAULT = 0;
    static final byte LATIN1 = 3;
    static final byte UCS2 = 8;

    private static final int OCTETS = 140;
    private static final int SEPTETS = 160;
    private static final int HEADER = 6;
    private static final int SEPTETS_OF_HEADER = 7;

    /** @param reference tells the parts of this message from those of others to the same person */
    static ShortMessage of(String text, Alphabet alphabet, int reference) {
        if (alphabet == Alphabet.GSM && Gsm7.has(text)) {
            return cut(DEFAULT, Gsm7.encode(text), SEPTETS, SEPTETS - SEPTETS_OF_HEADER, reference);
        }
        if (alphabet == Alphabet.LATIN1
                && StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
            byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
            return cut(DEFAULT, octets, OCTETS, OCTETS - HEADER, reference);
        }
        return cut(UCS2, text.getBytes(StandardCharsets.UTF_16BE), OCTETS, OCTETS - HEADER, reference);
    }

    private static ShortMessage cut(byte coding, byte[] octets, int whole, int part, int reference) {
        if (octets.length <= whole) {
            return new ShortMessage(coding, List.of(octets));
        }
        List<byte[]> bodies = new ArrayList<>();
        for (int from = 0; from < octets.length; ) {
            int to = Math.min(octets.length, from + part);
            if (to < octets.length && splits(coding, octets, to)) {
                to -= coding == UCS2 ? 2 : 1;
            }
            bodies.add(java.util.Arrays.copyOfRange(octets, from, to));
            from = to;
        }
        List<byte[]> parts = new ArrayList<>();
        for (byte[] body : bodies) {
            var octetsOfPart = new ByteArrayOutputStream(HEADER + body.length);
            octetsOfPart.writeBytes(
                    new byte[] {5, 0, 3, (byte) reference, (byte) bodies.size(), (byte) (parts.size() + 1)});
            octetsOfPart.writeBytes(body);
            parts.add(octetsOfPart.toByteArray());
        }
        return new ShortMessage(coding, parts);
    }

    /** Whether a cut there would go through a character. */
    private static boolean splits(byte coding, byte[] octets, int at) {
        return switch (coding) {
            case UCS2 -> Character.isHighSurrogate((char) ((octets[at - 2] & 0xFF) << 8 | octets[at - 1] & 0xFF));
            case DEFAULT -> octets[at - 1] == Gsm7.ESCAPE;
            default -> false;
        };
    }

    boolean isLong() {
        return parts.size() > 1;
    }
}
