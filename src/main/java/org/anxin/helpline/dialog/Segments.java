package org.anxin.helpline.dialog;

import java.util.stream.IntStream;

/** How many SMS segments a text takes: GSM 03.38 where every character fits, else UCS-2. */
public final class Segments {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final int GSM_SINGLE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_SINGLE = 70;
    private static final int UCS2_PART = 67;

    /** How a text travels, its length in the units of that, and the segments it takes. */
    public record Count(Encoding encoding, int units, int segments) {}

    /** Septets of the GSM alphabet, or UTF-16 units. */
    public enum Encoding {
        GSM,
        UCS2
    }

    private Segments() {}

    public static int of(String text) {
        return count(text).segments();
    }

    public static Count count(String text) {
        boolean gsm = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
        return gsm
                ? count(Encoding.GSM, text.chars().map(Segments::septets), GSM_SINGLE, GSM_PART)
                : count(Encoding.UCS2, text.codePoints().map(Character::charCount), UCS2_SINGLE, UCS2_PART);
    }

    private static int septets(int c) {
        return EXTENSION.indexOf(c) >= 0 ? 2 : 1;
    }

    private static Count count(Encoding encoding, IntStream sizes, int single, int part) {
        int units = 0;
        int segments = 1;
        int inPart = 0;
        for (int size : sizes.toArray()) {
            units += size;
            // A character of two units is never split over two segments.
            if (inPart + size > part) {
                segments++;
                inPart = 0;
            }
            inPart += size;
        }
        return new Count(encoding, units, units <= single ? 1 : segments);
    }
}
