package org.anxin.helpline.understanding;

/** How urgent a message is. The order of the constants is the order of urgency. */
public enum Severity {
    INFORMATION,
    BREACH,
    COERCION,
    DANGER;

    public int level() {
        return ordinal();
    }

    public static Severity ofLevel(int level) {
        return values()[level];
    }

    public Severity max(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
