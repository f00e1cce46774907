package org.anxin.helpline.employer;

/** A request's row. */
public record RequestId(long value) {}
