package org.anxin.helpline.channel.smpp;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/** The GSM alphabet, one septet an octet, as SMPP carries it (3GPP TS 23.038, 6.2.1). */
final class Gsm7 {

    static final int ESCAPE = 0x1B;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final Map<Character, Integer> EXTENDED = Map.of(
            '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E, '|', 0x40, '€',
            0x65);

    private static final Map<Character, Integer> CODES = new HashMap<>();
    private static final Map<Integer, Character> EXTENDED_BACK = new HashMap<>();

    static {
        for (int code = 0; code < BASIC.length(); code++) {
            CODES.put(BASIC.charAt(code), code);
        }
        CODES.remove((char) ESCAPE);
        EXTENDED.forEach((character, code) -> EXTENDED_BACK.put(code, character));
    }

    private Gsm7() {}

    static boolean has(String text) {
        return text.chars().allMatch(c -> CODES.containsKey((char) c) || EXTENDED.containsKey((char) c));
    }

    /** @param text of which {@link #has} is true */
    static byte[] encode(String text) {
        var octets = new ByteArrayOutputStream(text.length());
        for (char c : text.toCharArray()) {
            Integer basic = CODES.get(c);
            if (basic == null) {
                octets.write(ESCAPE);
                octets.write(EXTENDED.get(c));
            } else {
                octets.write(basic);
            }
        }
        return octets.toByteArray();
    }

    /** What is no letter becomes a question mark. */
    static String decode(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            int code = octets[i] & 0xFF;
            if (code == ESCAPE && i + 1 < octets.length) {
                i++;
                text.append(EXTENDED_BACK.getOrDefault(octets[i] & 0xFF, '?').charValue());
            } else {
                text.append(code < BASIC.length() && code != ESCAPE ? BASIC.charAt(code) : '?');
            }
        }
        return text.toString();
    }
}
