package org.anxin.helpline.understanding.danger;

/** What the classifier's probability of danger is enough for. */
public enum Suspicion {
    NONE,
    /** For an alarm where a rule hints at danger too. */
    HINTED,
    /** For an alarm by itself. */
    ALARM;

    public static Suspicion of(double probability, double hinted, double alarm) {
        if (probability >= alarm) {
            return ALARM;
        }
        return probability >= hinted ? HINTED : NONE;
    }

    public Suspicion max(Suspicion other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
