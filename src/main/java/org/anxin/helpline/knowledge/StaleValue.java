package org.anxin.helpline.knowledge;

import java.time.LocalDate;

/** A value that is past the last day it was known to hold, or not yet in force. */
public record StaleValue(String name, String lastKnown, LocalDate validTo) {}
