package org.anxin.helpline.staff;

/** What a staff member may do. */
public enum Role {
    /** Reads, answers and closes reports. */
    CASEWORKER,
    /** Manages accounts and sees the state of the line; reads no report. */
    ADMINISTRATOR
}
