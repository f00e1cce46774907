package org.anxin.helpline.report;

/** Where a report stands. */
public enum CaseState {
    RECEIVED,
    TRIAGED,
    INVESTIGATING,
    AWAITING_REPORTER,
    REFERRED,
    CLOSED,
    REOPENED
}
