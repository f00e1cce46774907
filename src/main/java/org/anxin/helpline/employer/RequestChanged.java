package org.anxin.helpline.employer;

/** A request is new or moved on. Published inside the transaction; carries no words. */
public record RequestChanged(RequestId id, Requests.State state) {}
