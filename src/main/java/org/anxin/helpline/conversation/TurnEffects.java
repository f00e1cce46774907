package org.anxin.helpline.conversation;

/** Effects that the turn itself asks for, beside those of dialogs. */
public final class TurnEffects {

    /** Danger was read: staff must know now. Values: {@code text}, {@code reasons}. */
    public static final String DANGER = "alert-danger";

    /** A dialog or handler failed. Values: {@code dialog}, {@code version}, {@code step}, {@code problem}. */
    public static final String FAILURE = "alert-failure";

    /** The person wrote while staff own the conversation, or asked for a person. Values: {@code text}. */
    public static final String NOTE = "note-to-staff";

    /** She sent staff a picture or a recording, which nobody keeps. */
    public static final String FILE = "file-to-staff";

    /** Somebody says a receipt's number. Values: {@code number}; gives {@link #FOUND}. */
    public static final String RECEIPT = "redeem-receipt";

    /** What came of a receipt: {@code open}, {@code closed}, {@code no}, or {@code wait} after too many tries. */
    public static final String FOUND = "found";

    /** The person asks how far her matter is. Gives back {@code state}, when there is one. */
    public static final String STATUS = "ask-status";

    private TurnEffects() {}
}
