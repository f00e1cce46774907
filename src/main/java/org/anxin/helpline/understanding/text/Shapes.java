package org.anxin.helpline.understanding.text;

/** What a number looks like, where its value tells nothing: a sum, a year, a phone, an identity card. */
public final class Shapes {

    private Shapes() {}

    /** Numbers of up to two digits stay, since ages and hours matter; longer ones become their length. */
    public static String of(String run) {
        return run.length() < 3 || !Character.isDigit(run.charAt(0)) ? run : "#" + Math.min(run.length(), 18);
    }
}
