package org.anxin.helpline.learning;

import java.util.Locale;

/** Somebody began a lesson. Published inside the turn's transaction; does not say who. */
public record LessonBegun(String lesson, Locale language) {}
