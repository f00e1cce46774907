package org.anxin.helpline.dialog;

/** How well words do as an answer to the open question. */
public enum Fit {
    /** They are one of its answers. */
    ANSWER,
    /** The question takes any words. */
    OPEN,
    /** They would not be understood, or nothing was asked. */
    NONE
}
