package org.anxin.helpline.dialog.model;

/** How large anything may become. Whatever meets one of these is refused or cut, never waited for. */
public final class Limits {

    /** Characters of one dialog file. */
    public static final int FILE = 200_000;

    /** Levels of nesting in one file. */
    public static final int NESTING = 12;

    /** Files of one folder of dialogs. */
    public static final int FILES = 2_000;

    /** Steps of one dialog. */
    public static final int STEPS = 500;

    /** Steps that may run between two waits. */
    public static final int STEPS_PER_TURN = 100;

    /** Dialogs inside each other. */
    public static final int CALLS = 8;

    /** Waits that can be gone back to. */
    public static final int PAST = 20;

    /** Menus whose numbers are still understood. */
    public static final int MENUS = 6;

    /** Collected values of one session. */
    public static final int VALUES = 100;

    /** Characters of one collected value: more than the longest message of any channel, many times over. */
    public static final int VALUE = 8_000;

    /** Characters of one text. */
    public static final int TEXT = 2_000;

    /** Characters of an answer as a review repeats it. */
    public static final int REVIEWED = 24;

    /** Segments of one message unless the dialog or the text says otherwise. */
    public static final int SEGMENTS = 3;

    private Limits() {}
}
