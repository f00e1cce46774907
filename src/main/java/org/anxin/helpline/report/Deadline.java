package org.anxin.helpline.report;

/** What a case is due for next. */
public enum Deadline {
    /** Somebody has to look at it. */
    TRIAGE,
    /** The reporter has to hear from us. */
    FEEDBACK,
    /** It has to come to an end. */
    OUTCOME,
    /** Nothing: we wait for the reporter, and the clocks stand still. */
    PAUSED,
    /** Nothing: it is closed. */
    NONE
}
