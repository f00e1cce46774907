package org.anxin.helpline.dialog.match;

import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of typed answers a dialog can collect, by the name authors write. */
public enum AnswerKind implements AnswerReader {
    /** Her own words, trimmed and bounded. */
    TEXT(new TextReader()),
    /** How many; a count of whole things. */
    NUMBER(new NumberReader()),
    /** When something happened: ISO 8601, as precise as it was said. */
    DATE(new DateReader()),
    /** When something may be done: a daily window, days of the week, or a time to come. */
    TIME(new TimeReader()),
    /** Her own words, with the area where it is a known one. */
    PLACE(new PlaceReader()),
    /** Chinese yuan. */
    MONEY(new MoneyReader()),
    /** Years of life. */
    AGE(new AgeReader()),
    /** A phone number in E.164, to be sealed. */
    PHONE(new PhoneReader());

    private final AnswerReader reader;

    AnswerKind(AnswerReader reader) {
        this.reader = reader;
    }

    public static Optional<AnswerKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.inFile().equals(name))
                .findFirst();
    }

    public String inFile() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public TypedAnswer read(String text, ZonedDateTime now) {
        return reader.read(text, now);
    }
}
