package org.anxin.helpline.staff;

/** A staff member has a new tie: what she works on must go to others. Published inside the transaction. */
public record TieTold(StaffMember member) {}
