package org.anxin.helpline.dialog;

/** How many SMS segments a text takes: GSM 03.38 where every character fits, else UCS-2. */
public final class Segments {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final int GSM_SINGLE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS2_SINGLE = 70;
    private static final int UCS2_PART = 67;

    private Segments() {}

    public static int of(String text) {
        boolean gsm = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
        return gsm ? parts(text, GSM_SINGLE, GSM_PART, true) : parts(text, UCS2_SINGLE, UCS2_PART, false);
    }

    private static int parts(String text, int single, int part, boolean gsm) {
        int units = 0;
        int segments = 1;
        int inPart = 0;
        for (int i = 0; i < text.length(); ) {
            int chars = gsm ? 1 : Character.charCount(text.codePointAt(i));
            int size = gsm ? (EXTENSION.indexOf(text.charAt(i)) >= 0 ? 2 : 1) : chars;
            units += size;
            // A character of two units is never split over two segments.
            if (inPart + size > part) {
                segments++;
                inPart = 0;
            }
            inPart += size;
            i += chars;
        }
        return units <= single ? 1 : segments;
    }
}
