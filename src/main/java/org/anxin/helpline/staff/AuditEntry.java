package org.anxin.helpline.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A line of the audit trail.
 *
 * @param id from 1, without gaps
 * @param at to the microsecond
 */
public record AuditEntry(long id, Instant at, String actor, String action, String subject) {

    /** The one way to write it: keys in order, no space, only what JSON demands escaped. */
    String canonicalJson() {
        return "{\"action\":" + quoted(action) + ",\"actor\":" + quoted(actor) + ",\"at\":"
                + ChronoUnit.MICROS.between(Instant.EPOCH, at) + ",\"id\":" + id + ",\"subject\":" + quoted(subject)
                + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                default -> {
                    if (c < ' ') {
                        json.append(String.format("\\u%04x", c));
                    } else {
                        json.appendCodePoint(c);
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
