package org.anxin.helpline.learning;

import java.util.Locale;

/** Somebody finished a lesson. Published inside the turn's transaction; does not say who. */
public record LessonFinished(String lesson, Locale language, boolean gained) {}
