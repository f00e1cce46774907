package org.anxin.helpline.dialog.match;

import java.time.ZonedDateTime;

/** Reads one kind of typed answer. Ways not to answer are {@link NoAnswer}s and are looked for before. */
@FunctionalInterface
public interface AnswerReader {

    /** @param now the present, in the zone that the person's days and hours are of */
    TypedAnswer read(String text, ZonedDateTime now);
}
