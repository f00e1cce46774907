package org.anxin.helpline.understanding.text;

import com.hankcs.hanlp.HanLP;
import com.ibm.icu.text.Normalizer2;

/**
 * One spelling for matching: NFKC, lower case, simplified, no invisible characters, single spaces, no character said
 * three times, no space or dot put between single Han characters.
 */
public final class Normaliser {

    /** What is longer is cut: a message has far less, and no rule needs more. */
    public static final int LONGEST = 4_000;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final int ASCII = 0x80;

    private Normaliser() {}

    public static String of(String text) {
        return read(text).text();
    }

    public static NormalText read(String text) {
        int end = Math.min(text.length(), LONGEST);
        Spelling spelling = simplified(narrow(text, end));
        spelling = joined(calm(spelling));
        return new NormalText(text, spelling.text(), spelling.offsets(end));
    }

    /** NFKC and lower case, piece by piece, so that places are kept. */
    private static Spelling narrow(String text, int end) {
        Spelling narrow = new Spelling(end);
        int from = 0;
        while (from < end) {
            char unit = text.charAt(from);
            int to = from + 1;
            if (unit < ASCII && (to == end || text.charAt(to) < ASCII)) {
                visible(narrow, unit, from);
            } else {
                to = boundary(text, from, end);
                String piece = text.substring(from, to);
                String normal = NFKC.isNormalized(piece) ? piece : NFKC.normalize(piece);
                int place = from;
                normal.codePoints().forEach(point -> visible(narrow, point, place));
            }
            from = to;
        }
        return narrow;
    }

    private static int boundary(String text, int from, int end) {
        int to = from + Character.charCount(text.codePointAt(from));
        while (to < end && to - from < 64 && !NFKC.hasBoundaryBefore(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        return Math.min(to, text.length());
    }

    private static void visible(Spelling narrow, int point, int place) {
        int type = Character.getType(point);
        if (type == Character.FORMAT) {
            return;
        }
        if (type == Character.SURROGATE || Character.isWhitespace(point) || Character.isISOControl(point)) {
            if (narrow.last() != ' ') {
                narrow.add(' ', place);
            }
        } else if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            narrow.add(point == '’' ? '\'' : (char) Character.toLowerCase(point), place);
        } else {
            narrow.add(Character.toString(Character.toLowerCase(point)), place);
        }
    }

    private static Spelling simplified(Spelling narrow) {
        String text = narrow.text();
        String simple = HanLP.convertToSimplifiedChinese(text);
        if (simple.length() == text.length()) {
            for (int i = 0; i < simple.length(); i++) {
                narrow.replace(i, simple.charAt(i));
            }
            return narrow;
        }
        for (int i = 0; i < text.length(); i++) {
            String one = HanLP.convertToSimplifiedChinese(text.substring(i, i + 1));
            narrow.replace(i, one.length() == 1 ? one.charAt(0) : text.charAt(i));
        }
        return narrow;
    }

    /** 救命啊啊啊 as 救命啊, heeelp as help, !!! as !. Digits stay. */
    private static Spelling calm(Spelling loud) {
        Spelling calm = new Spelling(loud.length());
        for (int i = 0; i < loud.length(); ) {
            int run = i + 1;
            while (run < loud.length() && loud.at(run) == loud.at(i)) {
                run++;
            }
            char unit = loud.at(i);
            boolean letter = Character.isLetter(unit);
            boolean kept = Character.isDigit(unit) || Character.isSurrogate(unit);
            int times = kept ? run - i : letter && run - i < 3 ? run - i : 1;
            for (int k = 0; k < times; k++) {
                calm.add(unit, loud.place(i + k));
            }
            i = run;
        }
        return calm;
    }

    /** 被 关 起 来 and 自*杀 as one word: what parts a single Han character from its neighbour is dropped. */
    private static Spelling joined(Spelling parted) {
        Spelling joined = new Spelling(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            boolean edge = parted.at(i) == ' ' && (i == 0 || i == parted.length() - 1);
            if (!edge && !(isPartition(parted.at(i)) && isAlone(parted, i))) {
                joined.add(parted.at(i), parted.place(i));
            }
        }
        return joined;
    }

    private static boolean isPartition(char unit) {
        return " .*-_·|/~+".indexOf(unit) >= 0;
    }

    private static boolean isAlone(Spelling text, int at) {
        return isHan(text, at - 1) && isHan(text, at + 1) && (!isHan(text, at - 2) || !isHan(text, at + 2));
    }

    private static boolean isHan(Spelling text, int at) {
        return at >= 0 && at < text.length() && Character.isIdeographic(text.at(at));
    }
}
