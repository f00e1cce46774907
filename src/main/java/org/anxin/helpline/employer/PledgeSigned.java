package org.anxin.helpline.employer;

/** An employer gave the five promises. Published inside the transaction. */
public record PledgeSigned(String number) {}
