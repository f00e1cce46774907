package org.anxin.helpline.staff;

/** Rights of an account changed: whoever is signed in with it must do so again. Published inside the transaction. */
public record AccountChanged(String username) {}
