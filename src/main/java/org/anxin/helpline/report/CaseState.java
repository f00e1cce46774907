package org.anxin.helpline.report;

/** Where a report stands. */
public enum CaseState {
    RECEIVED,
    INVESTIGATING,
    AWAITING_REPORTER,
    CLOSED
}
