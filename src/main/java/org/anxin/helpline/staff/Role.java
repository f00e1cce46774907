package org.anxin.helpline.staff;

/** What a staff member may do. Each has the least it needs; somebody may have several. */
public enum Role {
    /** Receives and sorts: reads reports and answers them, but closes none. */
    INTAKE,
    /** Works on reports: reads, answers and closes them. */
    CASEWORKER,
    /** Leads the casework: what a caseworker may do, and how the line fares. */
    LEAD,
    /** Decides what needs a second person, such as a call-back; reads no report. */
    CUSTODIAN,
    /** Reads the trail of who did what; reads no report. */
    AUDITOR,
    /** Writes dialogs, answers and courses; reads no report. */
    EDITOR,
    /** Manages accounts; reads no report. */
    ADMINISTRATOR
}
