package org.anxin.helpline.report;

/** How a case ended. */
public enum Outcome {
    RESOLVED,
    REFERRED,
    ADVISED,
    NO_ANSWER,
    NOT_FOUNDED,
    DUPLICATE
}
